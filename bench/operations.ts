import { newId } from '../src/platform/ids.ts'
import { password } from './build/office.ts'
import { phoneOf } from './build/people.ts'
import { commonWord, rareWord } from './build/texts.ts'
import type { Scene, Unrecorded } from './scene.ts'

export type Asked = {
  path: string
  cookie: string
  form?: Record<string, string>
  /** What is used up by it. */
  about?: readonly string[]
}
export type Operation = {
  name: string
  /** Of a hundred views that arrive at random; 0 for what is only measured by itself. */
  share: number
  /** Milliseconds within which 95 of 100 are to be answered at that rate. */
  target?: number
  /** The answer that says it was done. */
  status: number
  /** At most so many times in a row: what is used up, or what the service limits. */
  most?: (scene: Scene) => number
  /** Not at several clients at once, nor beside its SQL: its time is not the database's. */
  alone?: boolean
  /** The nth thing to ask. */
  ask(scene: Scene, n: number): Asked
  /** The ids of another thing of the same kind, in the order of `about`, for what can be done to each only once. */
  another?: (scene: Scene) => string[]
}

/** How often an operation can be asked in a row. */
export const mostOf = ({ most }: Operation, scene: Scene, otherwise: number) =>
  Math.min(otherwise, most?.(scene) ?? otherwise)

const page = 50
const find = 100
const save = 30

const officer = (scene: Scene, n: number) => scene.officers[n % scene.officers.length] as Scene['officers'][number]
const ownPerson = (scene: Scene, n: number) => {
  const { people, cookie } = officer(scene, n)
  return { person: people[(n * 7) % people.length] as string, cookie }
}
const get = (name: string, share: number, target: number, path: (scene: Scene, n: number) => string): Operation => ({
  name,
  share,
  target,
  status: 200,
  ask: (scene, n) => ({ path: path(scene, n), cookie: officer(scene, n).cookie }),
})
const of = (tab: string) => (scene: Scene, n: number) => `/people/${ownPerson(scene, n).person}${tab}`
const search = (words: (n: number, scene: Scene) => string) => (scene: Scene, n: number) =>
  `/find?q=${encodeURIComponent(words(n, scene))}`
const misspelt = [
  'Tompson',
  'Mackenzy',
  'Nguyan',
  'Papadopolous',
  'Campbel',
  'Macarthy',
  'Oniell',
  'Walkar',
  'Fergusson',
  'Sulivan',
]
const names = ['Thompson', 'Grace Haddad', 'Liam Kelly', 'Nguyen', 'Troy Walker', 'Te Rangi', 'Singh', 'Omar Patel']

/** A text of the length that case notes have. */
const noteText = (n: number) =>
  `Attended on time. We went through last week day by day and looked at what helped on the two hard evenings. ${n} `.repeat(
    5,
  )

/** An appointment that has no outcome yet; it has one after. */
function spend({ unrecorded }: Scene): Unrecorded {
  const one = unrecorded.pop()
  if (!one) throw new Error('no appointment is left that has no outcome')
  return one
}
/** Not the officer: the statements say who asks in their text, where it stays. */
const idsOf = ({ appointment, person, supervision }: Unrecorded) => [appointment, person, supervision]

function interviewForm(n: number): Record<string, string> {
  const next = { nextTwice: 'on', nextDate: '2027-01-14', nextTime: '10:00', nextKind: 'office', nextMinutes: '30' }
  const task = { taskWhat: 'Ring the tenancy service', taskDue: '2027-01-07' }
  const presentation = { 'presentation.0.group': 'punctuality', 'presentation.0.word': 'on-time' }
  return { _key: newId(), _version: '1', outcome: 'attended', noteText: noteText(n), ...next, ...task, ...presentation }
}

/** Everything that is measured. The shares are of a working day: mostly the record, the day and the caseload. */
export const operations: readonly Operation[] = [
  get('today', 18, page, () => '/today'),
  get('caseload', 8, page, () => '/caseload'),
  get('caseload, overdue by date', 2, page, () => '/caseload?flag=overdue&sort=due'),
  get('person', 24, page, of('')),
  get('person, anyone’s', 6, page, (scene, n) => `/people/${scene.everyone[(n * 13) % scene.everyone.length]}`),
  get('timeline', 6, page, of('/timeline')),
  get('notes of a person', 5, page, of('/notes')),
  get('appointments of a person', 4, page, of('/appointments')),
  get('orders of a person', 3, page, of('/orders')),
  get('details of a person', 2, page, of('/details')),
  get(
    'find a name',
    2,
    find,
    search((n) => names[n % names.length] as string),
  ),
  get(
    'find a misspelt name',
    2,
    find,
    search((n) => misspelt[n % misspelt.length] as string),
  ),
  get(
    'find a phone number',
    2,
    find,
    search((n, scene) => phoneOf((n * 137) % scene.everyone.length)),
  ),
  get(
    'find a rare word',
    2,
    find,
    search(() => rareWord),
  ),
  get(
    'find a common word',
    2,
    find,
    search(() => commonWord),
  ),
  get(
    'find two words',
    1,
    find,
    search(() => 'tenancy letter'),
  ),
  get(
    'names while typing',
    3,
    find,
    (_scene, n) => `/find.json?q=${encodeURIComponent((names[n % names.length] as string).slice(0, 3 + (n % 3)))}`,
  ),
  {
    name: 'save a note',
    share: 8,
    target: save,
    status: 303,
    ask: (scene, n) => {
      const { person, cookie } = ownPerson(scene, n)
      const when = { noteDate: '2026-01-15', noteTime: '10:00' }
      return {
        path: `/people/${person}/notes`,
        cookie,
        form: { _key: newId(), noteKind: 'case-note', noteText: noteText(n), ...when },
      }
    },
  },
  get(
    'interview',
    2,
    page,
    ({ unrecorded }, n) => `/appointments/${unrecorded[n % Math.min(50, unrecorded.length)]?.appointment}/interview`,
  ),
  {
    name: 'record an interview',
    share: 2,
    status: 303,
    most: ({ unrecorded }) => Math.floor(unrecorded.length / 8),
    ask: (scene, n) => {
      const one = spend(scene)
      const path = `/appointments/${one.appointment}/interview`
      return { path, cookie: officer(scene, n).cookie, form: interviewForm(n), about: idsOf(one) }
    },
    another: (scene) => idsOf(spend(scene)),
  },
  {
    name: 'sign in',
    share: 0,
    status: 303,
    most: () => 25,
    alone: true,
    ask: (scene, n) => ({ path: '/sign-in', cookie: '', form: { email: officer(scene, n).email, password } }),
  },
]
