import { changePlan, openPlan, recordAgreement } from '../src/modules/plans/index.ts'
import type { Tx } from '../src/platform/database/tx.ts'
import { moment } from './background.ts'
import { must } from './lane.ts'
import { ellen, type Told } from './telling.ts'

type Change = Parameters<typeof changePlan>[1]['change']
type Draft = Extract<Change, { do: 'added' }>['draft']
type List = Extract<Change, { do: 'added' }>['list']

/** Begins a person's plan, and gives the way to add to it. */
async function begin(tx: Tx, person: string) {
  const { plan } = must(await openPlan(tx, person))
  const change = async (one: Change) => must(await changePlan(tx, { plan, change: one })).item
  const add = (list: List, draft: Draft) => change({ do: 'added', list, draft })
  const step = async (draft: Draft, ...states: ('agreed' | 'under-way' | 'done')[]) => {
    const id = (await add('steps', draft)) ?? ''
    for (const to of states) await change({ do: 'state', id, seen: undefined, to, why: '' })
    return id
  }
  return { plan, change, add, step }
}

/** Finished yesterday with him, and agreed: the program is not in it yet. */
export const planOfMatthew = ({ lane, day, ...scene }: Told, person: string) =>
  lane.at(moment(day.subtract({ days: 1 }), '15:40'), ellen({ lane, day, ...scene }), async (tx) => {
    const { plan, change, add, step } = await begin(tx, person)
    const said = { saidBy: 'person', saidOn: day.subtract({ days: 1 }) } as const
    const dry = await add('goals', { words: 'Get through a working week without a drink', ...said })
    const trade = await add('goals', { words: 'Finish my trade. I’m two years in, not chucking that', ...said })
    await add('risks', { words: 'Drinks alone after work, most on Fridays; after rows at work', code: 'alcohol' })
    await add('risks', { words: 'His mates drink, and so does the yard', code: 'associates' })
    await add('rules', { words: 'Complete alcohol and other drug counselling as directed' })
    await add('strategies', { words: 'Plan Fridays ahead: who with, where, and home by when', goal: dry })
    await add('strategies', { words: 'Kayla keeps his pay on Fridays, which he asked her to', goal: dry })
    await step(
      { words: 'Keep the drinking diary', owner: 'person', goal: dry, by: day.add({ days: 13 }) },
      'agreed',
      'under-way',
    )
    await step(
      { words: 'Bring the roster for the next month', owner: 'person', goal: trade, by: day.add({ days: 13 }) },
      'agreed',
    )
    await step(
      {
        words: 'Look for a program close by, out of working hours',
        owner: 'officer',
        goal: dry,
        need: 'alcohol',
        by: day.add({ days: 4 }),
      },
      'agreed',
    )
    await step(
      { words: 'Tell the boss about Wednesday appointments', owner: 'other', ownerName: 'Kayla Brennan', goal: trade },
      'agreed',
      'done',
    )
    await change({ do: 'review', on: day.add({ months: 3 }) })
    const agreed = { answer: 'agreed', how: 'in-person', on: day.subtract({ days: 1 }), why: '' } as const
    must(await recordAgreement(tx, { plan, ...agreed, version: undefined }))
  })

/** Begun by the officer before: what he said so far, nothing agreed. */
export const planOfRoy = ({ lane, office, day }: Told, person: string) =>
  lane.at(
    moment(day.subtract({ days: 14 }), '13:40'),
    office.staff.minh as Parameters<typeof lane.at>[1],
    async (tx) => {
      const { add, step } = await begin(tx, person)
      const saidOn = day.subtract({ days: 14 })
      await add('goals', { words: 'Stay clean', saidBy: 'person', saidOn })
      await add('risks', { words: 'Clear for five weeks; used when alone', code: 'drugs' })
      await add('risks', { words: 'Lost touch with family since the drug use began', code: 'family' })
      await step({ words: 'Think about who he would like back in his life', owner: 'person', by: day })
    },
  )

/** Four months in: one step is overdue, and nobody made it a task. */
export const planOfSally = ({ lane, day, ...scene }: Told, person: string) =>
  lane.at(moment(day.subtract({ days: 90 }), '14:50'), ellen({ lane, day, ...scene }), async (tx) => {
    const { plan, change, add, step } = await begin(tx, person)
    const saidOn = day.subtract({ days: 90 })
    const job = await add('goals', { words: 'Keep the job, get my own place', saidBy: 'person', saidOn })
    await add('risks', { words: 'Shoplifting when short of money', code: 'financial' })
    await add('risks', { words: 'Goes along with whoever she is with', code: 'associates' })
    await add('rules', { words: 'To reside as directed' })
    await step(
      {
        words: 'See the financial counsellor about the phone debt',
        owner: 'person',
        goal: job,
        need: 'financial',
        by: day.subtract({ days: 9 }),
      },
      'agreed',
    )
    await step(
      { words: 'Put her name down for a unit', owner: 'officer', goal: job, need: 'housing' },
      'agreed',
      'done',
    )
    await change({ do: 'review', on: day.add({ days: 5 }) })
    const agreed = { answer: 'agreed', how: 'in-person', on: saidOn, why: '' } as const
    must(await recordAgreement(tx, { plan, ...agreed, version: undefined }))
  })

const wants = [
  'Stay out of trouble and see my kids more',
  'Get my licence back',
  'Get off the gear for good',
  'Keep my job',
  'Find a place of my own',
  'Get on with my mum again',
]

/** Everybody else’s, all at once: a goal and a step each. Some who should have one have none. */
export const plansOfOthers = ({ lane, day, ...scene }: Told) =>
  lane.at(moment(day.subtract({ days: 3 }), '16:00'), ellen({ lane, day, ...scene }), async (tx) => {
    await tx.query(
      `with those as (
         select s.person_id, s.id as supervision, s.opened_on, row_number() over (order by s.person_id) as nth,
           gen_random_uuid() as goal, gen_random_uuid() as step,
           (select a.staff_id from allocation a where a.agency_id = s.agency_id and a.supervision_id = s.id
            order by a.first_day desc limit 1) as officer
         from supervision s where s.kind = 'supervision' and s.closed_on is null and s.opened_on < $2::date - 21
           and not exists (select from plan p where p.agency_id = s.agency_id and p.supervision_id = s.id)),
       made as (
         insert into plan (id, person_id, supervision_id, opened_at, opened_by, content, changed_at, changed_by)
         select gen_random_uuid(), person_id, supervision, $1, officer,
           jsonb_build_object('risks', '[]'::jsonb, 'rules', '[]'::jsonb, 'strategies', '[]'::jsonb,
             'goals', jsonb_build_array(jsonb_build_object('id', goal, 'n', 1, 'words', ($3::text[])[1 + nth % cardinality($3::text[])],
               'saidBy', 'person', 'saidOn', opened_on + 20)),
             'steps', jsonb_build_array(jsonb_build_object('id', step, 'n', 1, 'words', 'Talk over the goal each time', 'owner', 'officer',
               'state', 'under-way', 'goal', goal))),
           $1, officer
         from those where nth % 16 > 0 and officer is not null
         returning id, person_id, opened_by, content),
       begun as (
         insert into plan_change (id, plan_id, person_id, version, at, by_id, kind)
         select gen_random_uuid(), id, person_id, 1, $1, opened_by, 'opened' from made),
       steps as (
         insert into plan_step (id, plan_id, person_id, made_at, made_by)
         select (content #>> '{steps,0,id}')::uuid, id, person_id, $1, opened_by from made)
       insert into plan_version (id, plan_id, person_id, n, of_version, content, made_at, made_by)
       select gen_random_uuid(), id, person_id, 1, 1, content, $1, opened_by from made`,
      [tx.now, day, wants],
    )
  })
