import { accessSamples } from '../wall/samples/access.ts'
import { adviceSamples } from '../wall/samples/advice.ts'
import { calculationSamples } from '../wall/samples/calculations.ts'
import { caseloadSamples } from '../wall/samples/caseload.ts'
import { checkSamples } from '../wall/samples/checks.ts'
import { contactSamples } from '../wall/samples/contacts.ts'
import { coverSamples } from '../wall/samples/cover.ts'
import { deskSamples } from '../wall/samples/desk.ts'
import { drawingSamples } from '../wall/samples/drawings.ts'
import { identityProviderSamples } from '../wall/samples/identity-provider.ts'
import { incidentSamples } from '../wall/samples/incidents.ts'
import { inductionSamples } from '../wall/samples/inductions.ts'
import { intakeSamples } from '../wall/samples/intake.ts'
import { interviewSamples } from '../wall/samples/interviews.ts'
import { jobSamples } from '../wall/samples/jobs.ts'
import { limitSamples } from '../wall/samples/limits.ts'
import { messageSamples } from '../wall/samples/messages.ts'
import { noContactSamples } from '../wall/samples/no-contact.ts'
import { noteSamples } from '../wall/samples/notes.ts'
import { opportunitySamples } from '../wall/samples/opportunities.ts'
import { orderSamples } from '../wall/samples/orders.ts'
import { peopleSamples } from '../wall/samples/people.ts'
import { permitSamples } from '../wall/samples/permits.ts'
import { placeSamples } from '../wall/samples/places.ts'
import { planSamples } from '../wall/samples/plans.ts'
import { promiseSamples } from '../wall/samples/promises.ts'
import { providerSamples } from '../wall/samples/providers.ts'
import { referralSamples } from '../wall/samples/referrals.ts'
import { reportSamples } from '../wall/samples/reports.ts'
import { requestSamples } from '../wall/samples/requests.ts'
import { roleSamples } from '../wall/samples/roles.ts'
import { rulebookSamples } from '../wall/samples/rulebook.ts'
import type { Samples } from '../wall/samples/sample.ts'
import { scheduleSamples } from '../wall/samples/schedule.ts'
import { staffSamples } from '../wall/samples/staff.ts'
import { taskSamples } from '../wall/samples/tasks.ts'
import { tokenSamples } from '../wall/samples/tokens.ts'
import { trailSamples } from '../wall/samples/trail.ts'
import { visitSamples } from '../wall/samples/visits.ts'

/** A valid body for every command, by method and path, with the ids of what it is about. A new command needs a line here. */
export const commandSamples: Samples = {
  ...staffSamples,
  ...accessSamples,
  ...placeSamples,
  ...roleSamples,
  ...tokenSamples,
  ...peopleSamples,
  ...orderSamples,
  ...contactSamples,
  ...deskSamples,
  ...coverSamples,
  ...interviewSamples,
  ...inductionSamples,
  ...intakeSamples,
  ...incidentSamples,
  ...identityProviderSamples,
  ...jobSamples,
  ...trailSamples,
  ...providerSamples,
  ...referralSamples,
  ...limitSamples,
  ...noteSamples,
  ...messageSamples,
  ...drawingSamples,
  ...taskSamples,
  ...reportSamples,
  ...planSamples,
  ...requestSamples,
  ...opportunitySamples,
  ...permitSamples,
  ...calculationSamples,
  ...scheduleSamples,
  ...caseloadSamples,
  ...checkSamples,
  ...adviceSamples,
  ...noContactSamples,
  ...rulebookSamples,
  ...visitSamples,
  ...promiseSamples,
}
