/** What sorts of things people do, as whoever looks through the trail asks for them. */
export const kinds = ['looked', 'searched', 'printed', 'exported', 'changed', 'signed-in'] as const
export type Kind = (typeof kinds)[number]

const bySound: readonly [RegExp, Kind][] = [
  [/searched$/, 'searched'],
  [/(printed|copied)$/, 'printed'],
  [/(exported|downloaded)$/, 'exported'],
  [/(viewed|opened)$/, 'looked'],
  [/^(session|account|factor|passkey|token|recovery|provider)\./, 'signed-in'],
]
/** Their last word says otherwise. */
const byName: Readonly<Record<string, Kind>> = {
  'glass.broken': 'looked',
  'look.refused': 'searched',
  'trail.traced': 'searched',
  'unusual-look.viewed': 'searched',
  'supervision.opened': 'changed',
  'likeness.reopened': 'changed',
  'task.reopened': 'changed',
}

/** Which sort of thing an action is: by its name, so that one that is new has its place too. */
export function kindOf(action: string): Kind {
  return byName[action] ?? bySound.find(([sound]) => sound.test(action))?.[1] ?? 'changed'
}

/** Kinds by which somebody comes to know what a record holds. */
export const lookKinds: readonly Kind[] = ['looked', 'printed']
