import assert from 'node:assert/strict'
import type { APIRequestContext } from 'playwright-core'
import type { FactKind } from '../../src/modules/people/index.ts'
import type { Stage } from './stage.ts'

/** Where each kind of fact has its pages. */
const kinds: Record<string, FactKind> = {
  names: 'name',
  numbers: 'reference',
  birth: 'birth',
  sex: 'sex',
  gender: 'gender',
  pronouns: 'pronouns',
  languages: 'language',
  interpreter: 'interpreter',
  identity: 'identity',
  addresses: 'address',
  phones: 'phone',
  emails: 'email',
  disabilities: 'disability',
  adjustments: 'adjustment',
  talk: 'talk',
  work: 'work',
  education: 'education',
  housing: 'housing',
  money: 'money',
  circumstances: 'work',
  supports: 'support',
  alerts: 'alert',
  whereabouts: 'whereabouts',
}

const aFact = "select person_id || '/' || fact_id from person_fact where superseded_at is null and kind = $1 limit 1"

/** Unusual looking at Roy's record, raised when it is first asked for. */
const aLook = `with raised as (
  insert into unusual_look (agency_id, id, rule, staff_id, person_id, day, first_at, last_at, looks, people, least, raised_at)
  select agency_id, '01900000-0000-7000-8000-00000000100c', 'no-link', id, $1::uuid, '2026-11-23', '2026-11-23T00:10:00Z',
    '2026-11-23T00:40:00Z', 5, 1, 3, '2026-11-23T01:15:00Z' from staff where given_name = 'Minh'
  on conflict (agency_id, id) do update set looks = excluded.looks returning id) select id from raised`

/** Ellen's Tuesday, from which Roy's appointment was called off. */
const anAway = `with away as (
  insert into day_away (agency_id, id, staff_id, day, made_at, made_by)
  select agency_id, '01900000-0000-7000-8000-00000000100d', id, '2026-11-24', '2026-11-22T21:00:00Z', id from staff
  where $1::text <> '' and given_name = 'Ellen' on conflict (agency_id, id) do update set day = excluded.day returning *),
dealt as (
  insert into day_deal (agency_id, id, away_id, person_id, kind, subject_id, now_id, became, dealt_at, dealt_by)
  select p.agency_id, '01900000-0000-7000-8000-00000000100e', away.id, p.person_id, 'appointment', p.id, p.id, 'cancelled', away.made_at,
    away.made_by from appointment p, away where p.person_id = $1::uuid and p.day = '2026-11-24' limit 1 on conflict do nothing)
select id from away`

/** How one thing of each kind is found in the demonstration: Roy's where he has one. */
const found: Record<string, string> = {
  appointment: "select id from appointment where person_id = $1 and day = '2026-11-24'",
  series: "select id from appointment_series where $1::text <> ''",
  contact: 'select id from contact where person_id = $1 and superseded_at is null',
  order: 'select id from court_order where person_id = $1',
  orderevent: 'select id from order_event where person_id = $1',
  offence: 'select entry_id from order_offence where person_id = $1',
  condition: 'select entry_id from order_condition where person_id = $1',
  supervision: 'select id from supervision where person_id = $1',
  note: 'select id from note where person_id = $1 and id not in (select note_id from note_withdrawal)',
  entry: "select entry_id from history_entry where $1::text <> ''",
  facts: "select entry_id from police_facts where $1::text <> ''",
  charge: 'select entry_id from fresh_charge where person_id = $1',
  map: "select id from drawing where $1::text <> '' and kind = 'offence-map'",
  promise: "select id from promise where $1::text <> ''",
  chain: "select id from chain where $1::text <> ''",
  worksheet: "select id from drawing where $1::text <> '' and kind = 'worksheet'",
  plan: 'select id from plan where person_id = $1',
  list: "select 'goals' where $1::text <> ''",
  induction: "select id from induction where $1::text <> '' and finished_at is null",
  intake: "select id from intake where $1::text <> '' and finished_at is null",
  section: "select 'contact' where $1::text <> ''",
  item: "select goal->>'id' from plan, jsonb_array_elements(content->'goals') goal where person_id = $1",
  step: 'select id from plan_step where person_id = $1',
  task: "select id from task where $1::text <> '' and person_id is not null",
  report: "select id from report_request where $1::text <> '' and ended_at is null",
  request: "select id from information_request where $1::text <> '' and ended_at is null",
  opportunity: "select id from opportunity where $1::text <> '' and state = 'waits'",
  permit: "select id from permit where $1::text <> '' and state = 'granted'",
  advice: "select id from cultural_advice where $1::text <> '' and ended_at is null",
  check: "select id from third_party_check where $1::text <> '' and closed_at is null",
  look: aLook,
  away: anAway,
  message:
    "select m.id from message m join message_to t on t.message_id = m.id join staff s on s.id = t.staff_id where $1::text <> '' and s.given_name = 'Ellen'",
  sheet:
    "select r.id from run_sheet r join staff s on s.id = r.staff_id where $1::text <> '' and s.given_name = 'Tevita' order by r.day desc",
  review: "select id from break_glass where $1::text <> ''",
  duplicate: "select id from possible_duplicate where $1::text <> ''",
  card: "select id from access_asking where $1::text <> '' and kind = 'safety-card'",
  incident: 'select id from incident where person_id = $1',
  breach: "select id from privacy_incident where $1::text <> ''",
  office: "select id from office where $1::text <> ''",
  region: "select id from region where $1::text <> ''",
  team: "select id from team where $1::text <> ''",
  resource: "select id from resource where $1::text <> ''",
  provider: "select id from provider where $1::text <> ''",
  offer: "select id from offer where $1::text <> '' and notice_id is null",
  referral: "select id from referral where $1::text <> '' order by state",
  attendance: "select id from referral_attendance where $1::text <> ''",
  notice: "select id from notice where $1::text <> ''",
  service: "select staff_id from service_account where $1::text <> ''",
  role: "select 'officer' where $1::text <> ''",
  staff: "select id from staff where $1::text <> '' and given_name = 'Ellen'",
}

/** A path with its parameters filled in; undefined where the demonstration has nothing to put there. */
export async function addressOf(stage: Pick<Stage, 'ask'>, route: string, roy: string): Promise<string | undefined> {
  const [, kind = ''] = /^\/people\/:person\/([a-z]+)\/:fact/.exec(route) ?? []
  const [person = roy, fact = ''] = kind ? (await stage.ask(aFact, [kinds[kind] ?? 'talk'])).split('/') : []
  let path = route.replace(':person', person).replace(/:fact(?!s)/, fact)
  for (const [, name = ''] of path.matchAll(/:([a-z]+)/g)) {
    const text = found[name]
    if (!text) return undefined
    path = path.replace(`:${name}`, await stage.ask(`${text} limit 1`, [roy]))
  }
  return path
}

/** What the demonstration lacks and a page is about, put there as its people would. */
export async function furnish(by: APIRequestContext, roy: string, sally: string): Promise<void> {
  const told = { saidBy: 'person' }
  const send = async (path: string, data: object) => {
    const answer = await by.post(`/api/v1${path}`, { data, headers: { 'idempotency-key': crypto.randomUUID() } })
    assert.ok(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`)
    return answer
  }
  const facts: [path: string, data: object][] = [
    ['numbers', { kind: 'police-number', value: 'CNI 1234567' }],
    ['gender', { code: 'man' }],
    ['pronouns', { code: 'he' }],
    ['emails', { address: 'roy@example.com', mayWrite: 'yes' }],
    ['disabilities', { what: 'Hard of hearing on the left' }],
  ]
  for (const [path, data] of facts) await send(`/people/${roy}/${path}`, { ...data, ...told })
  await send(`/people/${roy}/charges`, {
    what: 'Goods in custody',
    chargedOn: '2026-11-20',
    court: 'Wattle Creek Local Court',
    source: 'Police',
  })
  const note = {
    noteKind: 'case-note',
    noteText: 'Written on the wrong person',
    noteDate: '2026-11-23',
    noteTime: '10:00',
  }
  const written = (await (await send(`/people/${roy}/notes`, note)).json()) as { id?: string; note?: string }
  await send(`/notes/${written.note ?? written.id}/withdrawal`, {
    reason: 'wrong-person',
    why: 'Meant for another',
    rightPerson: sally,
  })
  await send('/incidents', { incidentPerson: roy })
  await send(`/people/${roy}/no-contact`, {})
  const photo = { name: 'roy.png', mimeType: 'image/png', buffer: picture }
  const sent = await by.post(`/people/${roy}/photograph`, { multipart: { saidBy: 'officer', photo } })
  assert.ok(sent.ok(), `photograph: ${sent.status()}`)
}

/** Asks for the safety card of somebody whose record is closed, opens it, and adds somebody like them. */
export async function furnishLimits(by: APIRequestContext, reference: string): Promise<void> {
  const who = { given: 'Conrad', family: 'Silverthorne', birth: '1981-08-08' }
  const why = { reason: 'is-here', why: 'Stands at the counter' }
  const sent: [path: string, data: object][] = [
    ['/people', { ...who, saidBy: 'person' }],
    ['/in-front-of-me', { name: 'Conrad Silverthorne', birth: who.birth }],
    ['/break-glass', { reference, birth: who.birth, ...why }],
  ]
  for (const [path, data] of sent) {
    const answer = await by.post(`/api/v1${path}`, { data, headers: { 'idempotency-key': crypto.randomUUID() } })
    assert.ok(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`)
  }
}

/** One grey point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** A program with an account, which no demonstration begins with: made by whoever keeps the accounts. */
export async function furnishAccounts(by: APIRequestContext, owner: string): Promise<void> {
  const data = { name: 'Court feed', owner, purpose: 'Bail listings', scopes: ['see people'] }
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const answer = await by.post('/api/v1/service-accounts', { data, headers })
  assert.ok(answer.ok(), `service-accounts: ${answer.status()} ${await answer.text()}`)
}
