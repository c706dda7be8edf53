export const hows = [
  'name',
  'name-start',
  'name-sound',
  'name-like',
  'reference',
  'reference-start',
  'phone',
  'phone-part',
  'support-phone',
  'support-phone-part',
  'support',
  'email',
  'address',
  'birth',
] as const
export type How = (typeof hows)[number]

/** Why somebody was found: in what way, by what, and whose it is where it is not their own. */
export type Reason = { how: How; text: string; over: boolean; relation: string; whose: string }

type Found = Omit<Reason, 'how'> & { how: string }

const mostReasons = 3
const ofNames: ReadonlySet<string> = new Set(['name', 'name-start', 'name-sound', 'name-like'])
const isHow = (how: string): how is How => (hows as readonly string[]).includes(how)

/**
 * The reasons to show, best first and each once. Of several words of one name the one that fits worst is told. Nothing is
 * said of a name that must not be spoken, or where the name that matched is the very one that is shown: then weaker
 * reasons of the same words are left out too.
 */
export function reasonsFrom(found: readonly Found[], shown: readonly string[]): Reason[] {
  const told: Reason[] = found.flatMap((one) => (isHow(one.how) && one.text !== '' ? [{ ...one, how: one.how }] : []))
  const reasons = told.map((reason) => worstOf(reason, told))
  const isShown = ({ how, text }: Reason) => isPlain(how) && shown.includes(text)
  const worthIt = reasons.some(isShown)
    ? reasons.filter((reason) => !isShown(reason) && reason.how !== 'support' && reason.how !== 'address')
    : reasons
  const once = new Map(worthIt.toReversed().map((reason) => [`${reason.how} ${reason.text}`, reason]))
  return [...once.values()].reverse().slice(0, mostReasons)
}

const isPlain = (how: How) => how === 'name' || how === 'name-start'

/** Of the reasons that are words of the same name, the one that fits worst; any other reason is itself. */
function worstOf(reason: Reason, told: readonly Reason[]): Reason {
  if (!ofNames.has(reason.how)) return reason
  const same = told.filter(({ how, text }) => ofNames.has(how) && text === reason.text)
  return same.toSorted((one, other) => hows.indexOf(other.how) - hows.indexOf(one.how))[0] ?? reason
}
