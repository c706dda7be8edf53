/** A text and the version of the draft it was written on. */
export type Draft = { text: string; base: number }

/** What came of sending a draft. */
export type Answer =
  | { kind: 'saved'; version: number }
  | { kind: 'other'; text: string; version: number }
  | { kind: 'signed-out' }
  | { kind: 'unreached' }
  | { kind: 'refused' }

export type State = 'typing' | 'saving' | 'saved' | 'restored' | 'unsent' | 'unkept' | 'signed-out' | 'refused' | 'both'

/** Everything the keeper needs of the world; `later` gives back what calls it off. */
export type World = {
  text: () => string
  send: (draft: Draft, leaving: boolean) => Promise<Answer>
  /** Keeps a copy on the device until the server has the words; says whether the device could. */
  keepCopy: (draft: Draft) => boolean
  dropCopy: () => void
  later: (milliseconds: number, act: () => void) => () => void
  show: (state: State, theirs?: string) => void
}

export type Keeper = {
  typed: () => void
  flush: (leaving?: boolean) => Promise<void>
  /** Goes on with what is in the box now, after both texts were shown. */
  choose: () => Promise<void>
  /** Stops sending while the form is being saved, whose answer settles the draft and not that of a save on its way; or goes on. */
  pause: (on: boolean) => void
  /** Whether leaving now loses nothing. */
  safe: () => boolean
  /** The words in the box, and the version they were written on. */
  draft: () => Draft
}

const afterTyping = 600
const afterFailure = 5000

/**
 * Keeps a text box's words: on the device at once, on the server soon. When the server holds something that this box
 * has never seen, both texts are shown and nothing more is sent until the writer has chosen. `seen` is the server's
 * text as this page knows it; undefined when the words in the box were written on an older one.
 */
export function keepDraft(world: World, start: { base: number; seen: string | undefined }): Keeper {
  let { base, seen } = start
  let theirs: Draft | undefined
  let sending: Promise<void> | undefined
  let paused = false
  let kept = true
  let dirty = false
  let callOff = () => {}

  const plan = (milliseconds: number) => {
    callOff()
    callOff = world.later(milliseconds, () => void flush())
  }

  const take = (sent: string, version: number) => {
    base = version
    seen = sent
    if (world.text() !== sent) return typed()
    world.dropCopy()
    kept = true
    dirty = false
    world.show('saved')
  }

  const settle = async (sent: string, answer: Answer, leaving: boolean): Promise<void> => {
    if (answer.kind === 'saved') return take(sent, answer.version)
    if (paused) return
    if (answer.kind !== 'other') return fail(answer.kind)
    if (answer.text === sent) return take(sent, answer.version)
    if (answer.text === seen) {
      base = answer.version
      seen = undefined
      return send(leaving)
    }
    theirs = { text: answer.text, base: answer.version }
    world.show('both', theirs.text)
  }

  const fail = (kind: 'signed-out' | 'unreached' | 'refused') => {
    if (kind === 'unreached') plan(afterFailure)
    if (!kept) return world.show('unkept')
    world.show(kind === 'unreached' ? 'unsent' : kind)
  }

  const send = async (leaving: boolean): Promise<void> => {
    const text = world.text()
    world.show('saving')
    await settle(text, await world.send({ text, base }, leaving), leaving)
  }

  const flush = async (leaving = false): Promise<void> => {
    callOff()
    if (sending && !leaving) await sending
    if (paused || theirs) return
    if (world.text() === seen) return dirty ? take(seen, base) : undefined
    sending = send(leaving).finally(() => {
      sending = undefined
    })
    return sending
  }

  const typed = () => {
    dirty = true
    kept = world.keepCopy({ text: world.text(), base })
    if (theirs || paused) return
    world.show('typing')
    plan(afterTyping)
  }

  return {
    typed,
    flush,
    choose: async () => {
      if (theirs) ({ base, text: seen } = theirs)
      theirs = undefined
      kept = world.keepCopy({ text: world.text(), base })
      if (world.text() === seen) return take(seen, base)
      return flush()
    },
    pause: (on) => {
      paused = on
      callOff()
    },
    draft: () => ({ text: world.text(), base }),
    safe: () => kept || world.text() === seen,
  }
}
