import type { Tx } from '../../../platform/database/tx.ts'
import { binds, type Order } from '../../orders/index.ts'
import { caseloadOf, namesOf, type ShownName } from '../../people/index.ts'
import { type Locality, localities, nearest, type Offer } from '../../providers/index.ts'
import { coveredBy, staffInScope } from '../../staff/index.ts'
import { byAnswer, type Eligibility, eligibility, type Fitting, type PersonFacts } from '../rules.ts'
import { type Known, knownOf } from './facts.ts'
import { dismissalsOf, participantsOf, referredTo } from './referrals.ts'

/** For one person, whether each of these services is for them, why, and how far it is. A need that is looked for counts as theirs. */
export async function answersFor(
  tx: Tx,
  person: string,
  staff: string | null,
  offers: readonly Offer[],
  sought?: string,
): Promise<{ known: Known | undefined; answers: Map<string, Eligibility & { km: number | undefined }> }> {
  const [all, participants, places] = await Promise.all([
    knownOf(tx, [person], staff ? [staff] : []),
    participantsOf(
      tx,
      offers.map(({ id }) => id),
    ),
    localities(tx),
  ])
  const known = all.get(person)
  const answers = offers.flatMap((offer) => {
    if (!known) return []
    const beside = factsBeside(known, offer, participants.get(offer.id) ?? [], places, person)
    const facts = sought ? { ...beside, needs: [...beside.needs, { code: sought, on: null }] } : beside
    return [[offer.id, { ...eligibility(offer, facts, tx.today), km: facts.km }] as const]
  })
  return { known, answers: new Map(answers) }
}

/**
 * Of whose caseload the list is: the asker's own and those whom they cover; for whoever leads, everybody in their scope. Somebody
 * hidden from the asker is nowhere in it, and nothing says so.
 */
export async function fittingFor(
  tx: Tx,
  offers: readonly Offer[],
  staff: readonly string[],
): Promise<Map<string, Fitting[]>> {
  const lines = await caseloadOf(tx, staff)
  const people = [...new Set(lines.map(({ person }) => person))]
  const ids = offers.map(({ id }) => id)
  const [known, names, members, participants, places, referred, dismissed] = await Promise.all([
    knownOf(tx, people, staff),
    namesOf(tx, people),
    staffInScope(tx),
    participantsOf(tx, ids),
    localities(tx),
    referredTo(tx, ids),
    dismissalsOf(tx, ids),
  ])
  const name = (by: string) => (by === tx.actor.staff ? '' : (members.find(({ id }) => id === by)?.name ?? ''))
  const officerOf = new Map(lines.map(({ person, staff: by }) => [person, name(by)]))
  const ofOffer = (offer: Offer): Fitting[] =>
    people.flatMap((person) => {
      const shown = names.get(person)
      const facts = known.get(person)
      if (!shown || !facts) return []
      const beside = factsBeside(facts, offer, participants.get(offer.id) ?? [], places, person)
      const pair = `${offer.id} ${person}`
      return [
        {
          ...eligibility(offer, beside, tx.today),
          person,
          listed: shown.listed,
          spoken: shown.spoken,
          officer: officerOf.get(person) ?? '',
          km: beside.km,
          done: referred.has(pair) ? 'referred' : dismissed.has(pair) ? 'dismissed' : undefined,
        },
      ]
    })
  const sorted = (fitting: Fitting[]) =>
    fitting.toSorted((one, other) => byAnswer({ ...one, name: one.listed }, { ...other, name: other.listed }))
  return new Map(offers.map((offer) => [offer.id, sorted(ofOffer(offer))]))
}

/** Whose caseloads the asker's lists of people are of. */
export async function staffFor(tx: Tx): Promise<string[]> {
  const { staff, reach } = tx.actor
  if (reach !== 'own') return (await staffInScope(tx)).map(({ id }) => id)
  return staff ? [staff, ...(await coveredBy(tx, staff, tx.today))] : []
}

function factsBeside(
  known: Known,
  offer: Offer,
  participants: readonly { person: string; name: ShownName }[],
  places: readonly Locality[],
  person: string,
): PersonFacts {
  const others = participants.filter((one) => one.person !== person)
  return { ...known, km: nearest(known.at, [...offer.places], places), ...keptFrom(known.orderList, others) }
}

/** Whom their orders keep them from, by the name that the order gives or the record that it names. */
function keptFrom(
  orders: readonly Order[],
  others: readonly { person: string; name: ShownName }[],
): Pick<PersonFacts, 'keptFrom' | 'keptFromOn'> {
  const conditions = orders.flatMap((order) =>
    order.conditions
      .filter((condition) => condition.kind === 'non-association' && binds(condition))
      .map((condition) => ({ ...condition, beside: order.coDefendants })),
  )
  const [first] = conditions
  if (!first) return { keptFrom: 'nobody', keptFromOn: null }
  const there = conditions.some(({ inputs, asOrdered, beside }) => {
    const words = wordsIn([inputs.person ?? '', asOrdered].join(' '))
    return others.some(
      ({ person, name }) =>
        wordsIn(name.spoken).every((word) => words.includes(word)) || beside.some((one) => one.person === person),
    )
  })
  return { keptFrom: there ? 'somebody-there' : 'somebody', keptFromOn: first.validFrom }
}

const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
