import type { VNode } from 'preact'
import type { FormState, PageContext } from '../../../platform/ui/index.ts'
import type { PersonHead, PersonTab } from '../../people/index.ts'
import type { Drawing, Form, Item, Kind } from '../rules.ts'
import type { KindWords } from '../words.ts'

/** A kind of drawing: what can be on it, how it is drawn and called, and where its pages are. */
export type DrawingKind = {
  code: Kind
  /** The name of its id in paths, which is its subject. */
  param: string
  /** The first part of its addresses: of one, and of a person's. */
  path: string
  tab: PersonTab
  form: Form
  words: KindWords
  /** Draws it. `called` is how the person wants to be called. */
  picture(shown: { items: readonly Item[]; called: string }): VNode
  /** What stands beside the drawing for the officer. */
  beside?(shown: { data: DrawingData; ctx: PageContext }): VNode
  /** What is printed after the drawing; where absent, the list. */
  printed?(shown: { data: DrawingData; ctx: PageContext }): VNode
}

export type DrawingData = {
  head: PersonHead
  called: string
  drawing: Drawing
  mayChange: boolean
  /** What else whoever looks may do about it. */
  may: { people: boolean; tasks: boolean }
  /** What the form is about: a thing that is changed, or where a new one goes. */
  asked: { item?: string | undefined; area?: string | undefined; kind?: string | undefined }
  print: boolean
}
export type Shown = { kind: DrawingKind; data: DrawingData; ctx: PageContext; form: FormState }
