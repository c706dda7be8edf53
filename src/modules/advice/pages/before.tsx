import { type Clocked, Fold, Muted, Stack } from '../../../platform/ui/index.ts'
import type { NoteView } from '../../notes/index.ts'
import type { AdviceView } from '../rules.ts'
import { before as words } from '../words.ts'
import { GivenAdvice } from './given.tsx'
import { OpenAdvice } from './open.tsx'

type Advised = { open: readonly AdviceView[]; notes: readonly NoteView[] }

/** The advice to have read before meeting somebody, with the way to more. */
export function AdviceBefore({
  person,
  advised: { open, notes },
  ctx,
}: {
  person: string
  advised: Advised
  ctx: Clocked
}) {
  const count = open.length + notes.length
  return (
    <Fold
      id="cultural-advice"
      title={words.title}
      gist={count === 0 ? words.none : words.count(count)}
      {...(count > 0 ? { open: true } : {})}
    >
      <Stack>
        {count === 0 && <Muted>{words.none}</Muted>}
        <OpenAdvice open={open} ctx={ctx} acts={false} />
        <GivenAdvice notes={notes} ctx={ctx} />
        <a href={`/people/${person}/advice`}>{words.add}</a>
      </Stack>
    </Fold>
  )
}
