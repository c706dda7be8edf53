/** What a command answers. A refusal is a value, in kebab case; a page has words for each. `at` names the field. */
export type Result<Value, Refusal extends string = string> =
  | { ok: true; value: Value }
  | { ok: false; refusal: Refusal; at?: string }

export const done = <Value>(value: Value) => ({ ok: true, value }) as const
export const refuse = <const Refusal extends string>(refusal: Refusal, at?: string) =>
  ({ ok: false, refusal, ...(at ? { at } : {}) }) as const
