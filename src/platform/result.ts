/** What a command answers. A refusal is a value, in kebab case; a page has words for each. `at` names the field, `about` what its words name. */
export type Result<Value, Refusal extends string = string> =
  | { ok: true; value: Value }
  | { ok: false; refusal: Refusal; at?: string; about?: readonly string[] }

export const done = <Value>(value: Value) => ({ ok: true, value }) as const
export const refuse = <const Refusal extends string>(refusal: Refusal, at?: string, about?: readonly string[]) =>
  ({ ok: false, refusal, ...(at ? { at } : {}), ...(about ? { about } : {}) }) as const

/** What a refusal is called where people read it; what it is about, where it names that. */
export type Sentence = string | ((...about: string[]) => string)
export const sentenceOf = (sentence: Sentence, about: readonly string[] = []): string =>
  typeof sentence === 'string' ? sentence : sentence(...about)
