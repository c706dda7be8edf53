import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, type Draft, keepDraft, type State } from './draft-keeper.ts'

/** A world in which time passes only when told, and each answer of the server is given by the test. */
function worldOf(text: string, start: { base: number; seen: string | undefined }, device = true) {
  const shown: State[] = []
  const sent: Draft[] = []
  const answers: Answer[] = []
  const world = {
    text,
    copy: undefined as Draft | undefined,
    theirs: undefined as string | undefined,
    due: undefined as (() => void) | undefined,
    shown,
    sent,
    answers,
    beforeAnswer: () => {},
    type: (words: string) => {
      world.text = words
      keeper.typed()
    },
    pass: () => {
      const act = world.due
      world.due = undefined
      act?.()
      return settled()
    },
  }
  const keeper = keepDraft(
    {
      text: () => world.text,
      send: async (draft) => {
        sent.push(draft)
        world.beforeAnswer()
        return answers.shift() ?? { kind: 'unreached' }
      },
      keepCopy: (draft) => {
        if (device) world.copy = draft
        return device
      },
      dropCopy: () => {
        world.copy = undefined
      },
      later: (_, act) => {
        world.due = act
        return () => {
          if (world.due === act) world.due = undefined
        }
      },
      show: (state, theirs) => {
        shown.push(state)
        world.theirs = theirs
      },
    },
    start,
  )
  return { world, keeper }
}

const settled = () => new Promise((done) => setImmediate(done))
const fresh = { base: 0, seen: '' }

test('words are on the device at once and on the server after a pause', async () => {
  const { world } = worldOf('', fresh)
  world.answers.push({ kind: 'saved', version: 1 })
  world.type('He came')
  assert.deepEqual(world.copy, { text: 'He came', base: 0 })
  assert.deepEqual(world.sent, [])
  await world.pass()
  assert.deepEqual(world.sent, [{ text: 'He came', base: 0 }])
  assert.equal(world.copy, undefined)
  assert.equal(world.shown.at(-1), 'saved')
})

test('what is typed while a save is under way is saved next, on the new version', async () => {
  const { world } = worldOf('', fresh)
  world.answers.push({ kind: 'saved', version: 1 }, { kind: 'saved', version: 2 })
  world.type('one')
  world.beforeAnswer = () => {
    world.text = 'one two'
    world.beforeAnswer = () => {}
  }
  await world.pass()
  assert.deepEqual(world.copy, { text: 'one two', base: 1 })
  await world.pass()
  assert.deepEqual(world.sent.at(-1), { text: 'one two', base: 1 })
  assert.equal(world.copy, undefined)
})

test('nothing typed sends nothing', async () => {
  const { world, keeper } = worldOf('as it was', { base: 4, seen: 'as it was' })
  await keeper.flush()
  assert.deepEqual(world.sent, [])
  assert.deepEqual(world.shown, [])
})

test('unreached keeps the copy and tries again until it is answered', async () => {
  const { world } = worldOf('', fresh)
  world.type('offline')
  await world.pass()
  assert.equal(world.shown.at(-1), 'unsent')
  assert.deepEqual(world.copy, { text: 'offline', base: 0 })
  world.answers.push({ kind: 'saved', version: 1 })
  await world.pass()
  assert.equal(world.shown.at(-1), 'saved')
  assert.equal(world.copy, undefined)
})

test('a device that cannot keep a copy says so, and leaving is not safe until the server has it', async () => {
  const { world, keeper } = worldOf('', fresh, false)
  world.type('only here')
  await world.pass()
  assert.equal(world.shown.at(-1), 'unkept')
  assert.equal(keeper.safe(), false)
  world.answers.push({ kind: 'saved', version: 1 })
  await world.pass()
  assert.equal(keeper.safe(), true)
})

test('a session that ended keeps the copy', async () => {
  const { world } = worldOf('', fresh)
  world.answers.push({ kind: 'signed-out' })
  world.type('kept')
  await world.pass()
  assert.equal(world.shown.at(-1), 'signed-out')
  assert.deepEqual(world.copy, { text: 'kept', base: 0 })
})

test('another text is shown, and nothing is sent until the writer chose', async () => {
  const { world, keeper } = worldOf('', fresh)
  world.answers.push({ kind: 'other', text: 'from the phone', version: 7 })
  world.type('from the desk')
  await world.pass()
  assert.equal(world.shown.at(-1), 'both')
  assert.equal(world.theirs, 'from the phone')
  world.type('from the desk, more')
  await world.pass()
  assert.equal(world.sent.length, 1)
  assert.equal(world.copy?.text, 'from the desk, more')
  world.answers.push({ kind: 'saved', version: 8 })
  await keeper.choose()
  assert.deepEqual(world.sent.at(-1), { text: 'from the desk, more', base: 7 })
})

test('going on with the other text needs no save', async () => {
  const { world, keeper } = worldOf('', fresh)
  world.answers.push({ kind: 'other', text: 'theirs', version: 7 })
  world.type('mine')
  await world.pass()
  world.text = 'theirs'
  await keeper.choose()
  assert.equal(world.sent.length, 1)
  assert.equal(world.copy, undefined)
})

test('the same text kept elsewhere is no conflict', async () => {
  const { world } = worldOf('', fresh)
  world.answers.push({ kind: 'other', text: 'same', version: 3 })
  world.type('same')
  await world.pass()
  assert.equal(world.shown.at(-1), 'saved')
})

test('a version this page did not know, of the text it showed, is taken on', async () => {
  const { world } = worldOf('posted', { base: 0, seen: 'posted' })
  world.answers.push({ kind: 'other', text: 'posted', version: 9 }, { kind: 'saved', version: 10 })
  world.type('posted and mended')
  await world.pass()
  assert.deepEqual(world.sent, [
    { text: 'posted and mended', base: 0 },
    { text: 'posted and mended', base: 9 },
  ])
})

test('words written on an older version are never put over a newer text unseen', async () => {
  const { world, keeper } = worldOf('older, never sent', { base: 3, seen: undefined })
  world.answers.push({ kind: 'other', text: 'newer', version: 5 })
  await keeper.flush()
  assert.equal(world.shown.at(-1), 'both')
})

test('typing back to what the server has forgets the copy', async () => {
  const { world } = worldOf('as it was', { base: 4, seen: 'as it was' })
  world.type('as it was!')
  world.type('as it was')
  await world.pass()
  assert.deepEqual(world.sent, [])
  assert.equal(world.copy, undefined)
})

test('while its form is being saved nothing is sent', async () => {
  const { world, keeper } = worldOf('', fresh)
  world.type('final')
  keeper.pause(true)
  await keeper.flush(true)
  assert.deepEqual(world.sent, [])
  keeper.pause(false)
  world.answers.push({ kind: 'saved', version: 1 })
  await keeper.flush()
  assert.equal(world.sent.length, 1)
})

test('a save on its way as the form is sent is not spoken of, and goes again if the form does not', async () => {
  const { world, keeper } = worldOf('', fresh)
  world.type('final')
  world.beforeAnswer = () => keeper.pause(true)
  world.answers.push({ kind: 'refused' })
  await keeper.flush()
  assert.deepEqual(world.shown, ['typing', 'saving'])
  world.beforeAnswer = () => {}
  keeper.pause(false)
  keeper.typed()
  world.answers.push({ kind: 'saved', version: 1 })
  await world.pass()
  assert.deepEqual(world.shown.slice(2), ['typing', 'saving', 'saved'])
})
