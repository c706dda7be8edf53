import type { Tx } from '../../../platform/database/tx.ts'
import { type AnyFact, kindOne, listsIn, sayingOf } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import {
  type Answers,
  type Copied,
  isSection,
  questionsIn,
  type SectionName,
  type SectionView,
  sectionNames,
  stateOf,
} from '../rules.ts'
import { intakeTables } from '../tables.ts'
import { particular, sourceOf } from '../words.ts'
import { factsKnown } from './known.ts'

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

/** The copy that an intake would leave if it ended now: the facts that stand, how each question was answered, and the texts. */
export async function copyToBe(tx: Tx, { id, person }: { id: string; person: string }): Promise<Copied[]> {
  const [sections, facts] = await Promise.all([sectionsOf(tx, id), factsKnown(tx, person)])
  return sections.map(({ name, answers, text }) => ({
    section: name,
    text,
    questions: questionsIn(name).map((question) => ({
      question,
      state: stateOf(question, answers, text),
      facts: facts.filter(({ kind }) => kind === question).map((fact) => inWords(tx, fact)),
    })),
  }))
}

function inWords(tx: Tx, fact: AnyFact): { words: string; source: string } {
  const lists = listsIn(tx)
  const { main, rest } = sayingOf(fact, lists, tx.actor.zone)
  const more = rest.map(({ label, value }) => particular(label, value))
  const source = lists.factSources.find(({ code }) => code === fact.saidBy)?.name ?? fact.saidBy
  return {
    words: particular(kindOne(fact.kind), [main, ...more].filter(Boolean).join('; ')),
    source: sourceOf(source, fact.saidByName, fact.verified),
  }
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
