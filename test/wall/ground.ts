import assert from 'node:assert/strict'
import { type Role, roles } from '../../src/modules/staff/index.ts'
import type { Tx } from '../../src/platform/database/tx.ts'
import { newId } from '../../src/platform/ids.ts'
import { type Browser, signIn, type TestAgency, type TestStaff, testAgency, type World } from '../support/app.ts'

export type Body = Record<string, unknown>
type Colleague = TestStaff & { browser: Browser }
type Known = { person: string; supervision: string }

/**
 * An agency in which everything that the samples make is about one person, and four who hold every role there: the owner,
 * who makes it; a deputy, who may always see it; and two from whose sight the person may be taken.
 */
export type Ground = Known & {
  world: World
  agency: TestAgency
  owner: Colleague
  deputy: Colleague
  colleague: Colleague
  excluded: Colleague
  /** Does a command as the owner through its JSON route, and gives the id that it answered. */
  make(path: string, body: Body, part?: string): Promise<string>
  /** Reads a JSON route as the owner, and one value out of the answer. */
  read(path: string, ...part: (string | number)[]): Promise<string>
  /** Adds somebody else, with a period of supervision open. */
  another(given: string, family?: string): Promise<Known>
}

/** What nobody else's page has any reason to hold. */
export const marks = {
  given: 'Wilhelmina',
  family: 'Quillfeather',
  phone: '0491 570 156',
  street: '7 Bandicoot Lane',
  word: 'orangery',
}

/** Someone who works there and holds these roles, signed in. */
export async function colleague(world: World, agency: TestAgency, name: string, held: readonly Role[]) {
  const staff = await agency.staff(name, ...held)
  return { ...staff, browser: await signIn(world, agency, staff) }
}

/** A new agency with its person, whom everybody there may see. */
export async function ground(world: World, given = marks.given, family = marks.family): Promise<Ground> {
  const agency = await testAgency(world)
  const join = (name: string) => colleague(world, agency, name, roles)
  const staff = {
    owner: await join('Owner'),
    deputy: await join('Deputy'),
    colleague: await join('Ada'),
    excluded: await join('Shut'),
  }
  const on = { world, agency, ...staff, person: '', supervision: '', ...doings(staff.owner) }
  return { ...on, ...(await on.another(given, family)) }
}

/** The same ground, on which somebody else does what is done. */
export const by = (on: Ground, owner: Colleague): Ground => ({ ...on, owner, ...doings(owner) })

function doings({ id, browser }: Colleague): Pick<Ground, 'make' | 'read' | 'another'> {
  const make: Ground['make'] = async (path, body, part = 'id') => {
    const answer = await browser.json('POST', `/api/v1${path}`, body)
    assert.equal(answer.statusCode, 201, `${path}: ${answer.body}`)
    return textAt(answer.json(), [part])
  }
  const read: Ground['read'] = async (path, ...part) => {
    const answer = await browser.json('GET', `/api/v1${path}`)
    assert.equal(answer.statusCode, 200, `${path}: ${answer.body}`)
    return textAt(answer.json(), part)
  }
  const another: Ground['another'] = async (given, family = marks.family) => {
    const told = { given, family, birth: '1990-02-03', saidBy: 'person', noneOfThese: true }
    const person = await make('/people', told)
    const supervision = await make(`/people/${person}/supervision`, {
      kind: 'supervision',
      openedOn: '2026-11-02',
      openedWhy: 'order',
      officer: id,
      level: 'medium',
    })
    return { person, supervision }
  }
  return { make, read, another }
}

/**
 * The same ground with its person, and everybody added later, hidden from all but the owner and the deputy: by a restriction, and
 * from one whom it names by an exclusion.
 */
export const hidden = (on: Ground): Promise<Ground> =>
  withEachPerson(on, async (tx, person) => {
    await exclude(tx, person, on.excluded)
    await restrict(tx, person, on.owner, on.deputy, on.excluded)
  })

/** The same ground, on which something is done with its person, and with everybody who is added later. */
export async function withEachPerson(on: Ground, work: (tx: Tx, person: string) => Promise<void>): Promise<Ground> {
  const each = (person: string) => on.world.db.run(on.owner.actor, (tx) => work(tx, person))
  await each(on.person)
  const make: Ground['make'] = async (path, body, part) => {
    const made = await on.make(path, body, part)
    if (path === '/people') await each(made)
    return made
  }
  const another: Ground['another'] = async (given, family) => {
    const other = await on.another(given, family)
    await each(other.person)
    return other
  }
  return { ...on, make, another }
}

/** Opens a record to these people only. */
export async function restrict(tx: Tx, person: string, ...to: TestStaff[]): Promise<void> {
  const member = 'insert into restriction_member (id, person_id, staff_id, made_at) values ($1,$2,$3,$4)'
  for (const { id } of to) await tx.query(member, [newId(), person, id, tx.now])
  const reason = "insert into restriction (id, person_id, reason, made_at) values ($1,$2,'sealed',$3)"
  await tx.query(reason, [newId(), person, tx.now])
}

/** Closes a record to everybody. */
export async function seal(tx: Tx, person: string): Promise<void> {
  const text = "insert into seal (id, person_id, rule, seals_on, seals_at, made_at) values ($1,$2,'youth',$3,$4,$4)"
  await tx.query(text, [newId(), person, tx.today, tx.now])
}

/** Shuts one person out of a record. */
export async function exclude(tx: Tx, person: string, { id }: TestStaff): Promise<void> {
  const text = "insert into exclusion (id, person_id, staff_id, reason, made_at) values ($1,$2,$3,'family',$4)"
  await tx.query(text, [newId(), person, id, tx.now])
}

/** The text or number at a place in an answer. */
function textAt(answer: unknown, part: readonly (string | number)[]): string {
  const found = part.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? (value as Body)[name] : undefined),
    answer,
  )
  assert.ok(typeof found === 'string' || typeof found === 'number', `${part.join('.')} in ${JSON.stringify(answer)}`)
  return String(found)
}
