import type { Tx } from '../../../platform/database/tx.ts'
import { type AnyFact, listsIn, sayingOf } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import {
  type Answers,
  type Copied,
  isSection,
  notAskedHere,
  type Proposal,
  proposalsOf,
  questionsIn,
  type SectionName,
  type SectionView,
  sectionNames,
  stateOf,
} from '../rules.ts'
import { intakeTables } from '../tables.ts'
import { particular, sourceOf, copy as words } from '../words.ts'
import { factsKnown, knownOf } from './known.ts'

export type Section = SectionView

/** The sections of an intake as they stand, in their order. */
export async function sectionsOf(tx: Tx, intake: string): Promise<Section[]> {
  const rows = await intakeTables(tx).selectFrom('intakeSection').selectAll().where('intakeId', '=', intake).execute()
  const names = await staffNames(
    tx,
    rows.flatMap(({ textBy, savedBy }) => [textBy, savedBy]),
  )
  const found = rows.flatMap(({ section, ...row }): Section[] =>
    isSection(section)
      ? [
          {
            name: section,
            text: row.text,
            textVersion: row.textVersion,
            textAt: row.textAt,
            textBy: row.textBy,
            textByName: names.get(row.textBy ?? '') ?? '',
            answers: row.answers as Answers,
            version: row.version,
            savedAt: row.savedAt,
            savedByName: names.get(row.savedBy ?? '') ?? '',
          },
        ]
      : [],
  )
  return found.toSorted((one, other) => sectionNames.indexOf(one.name) - sectionNames.indexOf(other.name))
}

/**
 * The copy that an intake would leave if it ended now: the facts that stand, what was said and is not in the record, how each question was
 * answered, and the texts.
 */
export async function copyToBe(tx: Tx, { id, person }: { id: string; person: string }): Promise<Copied[]> {
  const [sections, facts, known] = await Promise.all([sectionsOf(tx, id), factsKnown(tx, person), knownOf(tx, person)])
  return sections.map(({ name, answers, text }) => {
    const waiting = proposalsOf(answers.rows, known)
    return {
      section: name,
      text,
      questions: questionsIn(name).map((question) => ({
        question,
        state: stateOf(question, answers, text),
        facts: [
          ...facts.filter(({ kind }) => kind === question).map((fact) => stands(tx, fact)),
          ...waiting.filter(({ kind }) => kind === question).map((proposal) => waits(tx, proposal)),
        ],
      })),
    }
  })
}

function stands(tx: Tx, fact: AnyFact): { words: string; source: string } {
  const { factSources } = listsIn(tx)
  const who = factSources.find(({ code }) => code === fact.saidBy)?.name ?? fact.saidBy
  return { words: inWords(tx, fact), source: sourceOf(who, fact.saidByName, fact.verified) }
}

/** What was said and left unticked; nothing of what is not asked here. */
function waits(tx: Tx, { kind, as, data }: Proposal): { words: string; source: string } {
  const asked = Object.entries(data).filter(([name]) => !notAskedHere.includes(name))
  const fact = { kind, data: Object.fromEntries(asked) } as unknown as AnyFact
  return { words: words.waits[as](inWords(tx, fact)), source: words.notBrought }
}

function inWords(tx: Tx, fact: AnyFact): string {
  const { main, rest } = sayingOf(fact, listsIn(tx), tx.actor.zone)
  return [main, ...rest.map(({ label, value }) => particular(label, value))].filter(Boolean).join('; ')
}

/** What a finished intake left; undefined where it is under way. */
export async function copyOf(tx: Tx, intake: string): Promise<Copied[] | undefined> {
  const row = await intakeTables(tx)
    .selectFrom('intakeCopy')
    .select('sections')
    .where('intakeId', '=', intake)
    .executeTakeFirst()
  return row && (row.sections as Copied[])
}

/** One section as it stands, held until the transaction ends. */
export async function lockSection(tx: Tx, intake: string, section: SectionName) {
  return intakeTables(tx)
    .selectFrom('intakeSection')
    .selectAll()
    .where('intakeId', '=', intake)
    .where('section', '=', section)
    .forUpdate()
    .executeTakeFirstOrThrow()
}
