/**
 * How each table's rows come to their end. Disposal walks this list; a table that is not on it, or whose end is not possible in the
 * live schema, fails the tests. The periods are the agency's own, by its retention authority: order expiry starts the clock, and open
 * money, a warrant, an appeal or an interstate case holds it.
 *
 * - `record`: part of a person's record, found by the column that names the person; a row that names nobody ends by its age.
 * - `part`: of a row of another table, and ends with it.
 * - `trail`: ids and names of actions only, so that the chain stays whole when a record ends; whole months end.
 * - `account`: of one member of staff, found by the column that names them; ends so long after they left.
 * - `structure`: the agency's own places, settings and names; ends with the agency.
 * - `passing`: of use for hours or days; cleared away by a job, or by whatever makes the next one.
 * - `service`: of the installation, not of any agency, and about nobody.
 */
export type Ending =
  | { class: 'record'; person: string }
  | { class: 'part'; of: string }
  | { class: 'account'; staff: string }
  | { class: 'trail' | 'structure' | 'passing' | 'service' }

const record: Ending = { class: 'record', person: 'person_id' }
const account: Ending = { class: 'account', staff: 'staff_id' }
const trail: Ending = { class: 'trail' }
const structure: Ending = { class: 'structure' }
const passing: Ending = { class: 'passing' }
const service: Ending = { class: 'service' }

export const endings: Readonly<Record<string, Ending>> = {
  access_asking: account,
  access_notice: record,
  access_review: account,
  account: account,
  account_news: account,
  account_rule: structure,
  acquaintance: account,
  agency: structure,
  allocation: record,
  api_token: account,
  appointment: record,
  appointment_end: record,
  appointment_resource: record,
  arrival: record,
  arrival_mark: record,
  audit_entry: trail,
  audit_seal: trail,
  audit_unsealed: passing,
  audit_verification: trail,
  authenticator: account,
  break_glass: record,
  check_call: record,
  check_finding: record,
  check_statement: record,
  chain: record,
  chain_step: record,
  co_defendant: record,
  contact: record,
  contact_standing: record,
  contact_withdrawal: record,
  court_name: structure,
  court_order: record,
  cultural_advice: record,
  cover: { class: 'account', staff: 'absent_id' },
  draft: record,
  drawing: record,
  drawing_edit: record,
  drawing_version: record,
  duty: account,
  exclusion: record,
  factor_rule: structure,
  // Held by digest: a file ends when the last row that names it does, of police facts or of the answer to a request.
  file: { class: 'part', of: 'police_facts' },
  file_chunk: { class: 'part', of: 'file' },
  fresh_charge: record,
  history_entry: record,
  information_request: record,
  idempotency_key: passing,
  identity_journey: passing,
  identity_link: account,
  identity_logout: passing,
  identity_provider: structure,
  invitation: account,
  kept_save: account,
  leave_period: account,
  likeness_answer: record,
  limit_count: passing,
  limited_access_setting: structure,
  mail: passing,
  message: record,
  message_note: record,
  message_to: record,
  locality: structure,
  no_contact_setting: structure,
  note: record,
  note_mention: record,
  note_reference: record,
  note_text: record,
  note_withdrawal: record,
  notice: structure,
  offer: structure,
  offer_version: { class: 'part', of: 'offer' },
  office: structure,
  office_day: structure,
  order_condition: record,
  order_event: record,
  order_offence: record,
  order_terms: record,
  passkey: account,
  past_token: account,
  person: { class: 'record', person: 'id' },
  person_alias_record: record,
  person_fact: record,
  person_search: record,
  police_facts: record,
  possible_duplicate: record,
  privacy_incident: record,
  provider: structure,
  provider_version: { class: 'part', of: 'provider' },
  recovery_code: account,
  region: structure,
  request_step: record,
  resource: structure,
  restriction: record,
  restriction_member: record,
  role_version: structure,
  safety_card: record,
  schema_migration: service,
  seal: record,
  service_account: account,
  session: account,
  set_up_link: service,
  // Digests of the addresses that were typed, whoever has them or nobody.
  sign_in_failure: passing,
  sign_in_guard: structure,
  sign_in_step: passing,
  staff: { class: 'account', staff: 'id' },
  staff_role: account,
  staff_training: account,
  standing: record,
  standing_rebuild: structure,
  supervision: record,
  supervision_level: record,
  task: record,
  task_change: record,
  third_party_check: record,
  team: structure,
  timeline_entry: record,
  training_rule: structure,
  turned_sheet: account,
  unusual_look: record,
  unusual_look_review: structure,
  visit_mark: record,
  working_pattern: account,
}
