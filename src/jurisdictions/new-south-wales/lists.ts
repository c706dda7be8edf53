import { australian } from '../seed/australia.ts'
import { levels } from '../seed/levels.ts'
import { noteKinds } from '../seed/notes.ts'
import { disclosureItems } from '../seed/providers.ts'
import { renamed } from '../seed/with.ts'
import { seed, unread } from './origins.ts'

const shared = australian(seed)

/** What the lists of every place call otherwise here. */
export const lists = {
  ...shared,
  levels: levels(unread('neutral set; the numbers of the service’s manual D5 were not found')),
  noteKinds: renamed(noteKinds(seed, 'a Sentencing Assessment Report'), {
    'supervisor-review': 'Team leader’s review',
  }),
  alertKinds: renamed(shared.alertKinds, { registrable: 'Registrable offender' }),
  disclosureItems: disclosureItems(
    unread(
      'Privacy and Personal Information Protection Act 1998 ss 18, 19; Health Records and Information Privacy Act 2002',
    ),
  ),
}
