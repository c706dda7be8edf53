import { newId } from '../../../platform/ids.ts'
import { Button, LinkButton } from '../../../platform/ui/index.ts'
import { list as words } from '../words.ts'

/** Begins the intake of a person in one press, or leads to the one under way: for any page that an interview is led from. */
export const IntakeLink = ({ person, open, small }: { person: string; open: string | undefined; small?: boolean }) =>
  open ? (
    <LinkButton href={`/intakes/${open}`} icon="edit" small={small}>
      {words.goOn}
    </LinkButton>
  ) : (
    <form method="post" action={`/people/${person}/intakes`}>
      <input type="hidden" name="_key" value={newId()} />
      <Button icon="plus" small={small}>
        {words.begin}
      </Button>
    </form>
  )
