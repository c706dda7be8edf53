import { versionOrFirst } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { headOf } from '../../people/index.ts'
import { colleagues, offices } from '../../staff/index.ts'
import { openPeriod } from '../commands/supervision.ts'
import type { Chosen, RecordingData } from '../pages/data.ts'
import { asksFor } from '../queries/law.ts'
import { courtsKnown } from '../queries/orders.ts'
import { typeIn, typesOffered } from '../queries/types.ts'
import { conditionsOf } from '../rules.ts'

type Asked = RecordingData['asked']

/** What the form for a new order is made of: the types to choose from, then all that the chosen one brings. */
export async function recordingData(tx: Tx, person: string, asked: Asked): Promise<RecordingData | undefined> {
  const head = await headOf(tx, person)
  if (!head) return undefined
  const types = typesOffered(tx.actor.jurisdiction, tx.today)
  return { head, types, asked, chosen: await chosenType(tx, person, asked) }
}

async function chosenType(tx: Tx, person: string, { type: code, madeOn }: Asked): Promise<Chosen | undefined> {
  if (!code || !madeOn || Temporal.PlainDate.compare(madeOn, tx.today) > 0) return undefined
  const version = versionOrFirst(tx.actor.jurisdiction, madeOn)
  const type = typeIn(version, code)
  if (!type) return undefined
  const { standard, additional, excluded } = type.conditions
  const named = [...standard, ...additional, ...excluded]
  return {
    type,
    madeOn,
    standard: conditionsOf(standard, version.conditions),
    additional: conditionsOf(additional, version.conditions),
    others: version.conditions.filter((condition) => !named.includes(condition.code)),
    courts: await courtsOffered(tx, madeOn),
    asks: asksFor(tx.actor.jurisdiction, madeOn, type),
    opening: await openingFor(tx, person, type.stream === 'report' ? 'report-only' : 'supervision'),
  }
}

/** Names of courts to choose from: those that orders have named, then the jurisdiction's. */
export async function courtsOffered(tx: Tx, day: Temporal.PlainDate): Promise<string[]> {
  const ours = versionOrFirst(tx.actor.jurisdiction, day).courts.map(({ name }) => name)
  return [...new Set([...(await courtsKnown(tx)), ...ours])]
}

/** Where no period of supervision is open: the offices and officers that one could have, and the asker's own office. */
async function openingFor(tx: Tx, person: string, kind: 'supervision' | 'report-only'): Promise<Chosen['opening']> {
  if (await openPeriod(tx, person, kind)) return undefined
  const places = await offices(tx)
  const people = await colleagues(tx)
  return {
    offices: places.map(({ id, name }) => ({ id, name })),
    officers: people.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` })),
    office: tx.actor.office,
  }
}
