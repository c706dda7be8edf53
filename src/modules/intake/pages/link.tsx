import { newId } from '../../../platform/ids.ts'
import { Button, LinkButton } from '../../../platform/ui/index.ts'
import type { LastIntake } from '../rules.ts'
import { list as words } from '../words.ts'

/** Begins the intake of a person in one press, or leads to theirs: for any page that an interview is led from. */
export const IntakeLink = ({
  person,
  last,
  small,
}: {
  person: string
  last: LastIntake | undefined
  small?: boolean
}) =>
  last ? (
    <LinkButton href={`/intakes/${last.id}`} icon={last.open ? 'edit' : 'report'} small={small}>
      {last.open ? words.goOn : words.read}
    </LinkButton>
  ) : (
    <form method="post" action={`/people/${person}/intakes`}>
      <input type="hidden" name="_key" value={newId()} />
      <Button icon="plus" small={small}>
        {words.begin}
      </Button>
    </form>
  )
