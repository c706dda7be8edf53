import { type Clocked, Stack, showWhen } from '../../../platform/ui/index.ts'
import { Typed } from '../../people/index.ts'
import type { Contradiction } from '../rules.ts'
import { list, known as words } from '../words.ts'

/** What the person said and others contradicted, each with the way to the check. */
export const Contradictions = ({ found, ctx }: { found: readonly Contradiction[]; ctx: Clocked }) => (
  <Stack tight>
    {found.map(({ check, words: statement, said, name, relationName, at }) => (
      <p key={`${check} ${statement}`}>
        <a href={`/checks/${check}`}>
          <Typed text={statement} />
        </a>
        <br />
        <Typed text={words.line(list.withWhom(name, relationName), said, showWhen(at, ctx))} />
      </p>
    ))}
  </Stack>
)
