import { type Clocked, LinkButton, Muted, Prose, Stack, Time } from '../../../platform/ui/index.ts'
import type { AdviceView } from '../rules.ts'
import { page as words } from '../words.ts'

/** What is under way: a jot that is to become a note, a question that waits for its answer. */
export const OpenAdvice = ({ open, ctx, acts }: { open: readonly AdviceView[]; ctx: Clocked; acts: boolean }) => (
  <>
    {open.map((one) => (
      <Stack key={one.id} tight>
        <p>
          <b dir="auto">
            {one.how === 'talked'
              ? words.jottedBy(one.askedByName, one.adviserName)
              : words.askedOf(one.adviserName, one.askedByName)}
          </b>{' '}
          <Time at={one.askedAt} ctx={ctx} />
        </p>
        <Prose>{one.how === 'talked' ? one.jotted : one.question}</Prose>
        {acts ? (
          <p>
            <LinkButton href={`/advice/${one.id}`} small>
              {one.how === 'talked' ? words.makeNote : words.look}
            </LinkButton>
          </p>
        ) : (
          <Muted>
            <a href={`/advice/${one.id}`}>{one.how === 'talked' ? words.makeNote : words.look}</a>
          </Muted>
        )}
      </Stack>
    ))}
  </>
)
