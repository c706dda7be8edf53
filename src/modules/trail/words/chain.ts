import type { Broken } from '../../../platform/audit/chain.ts'

const seals = (count: number) => (count === 1 ? '1 seal' : `${count.toLocaleString('en')} seals`)
const entries = (count: number) => (count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`)
const waits = (count: number) => (count === 1 ? '1 entry waits' : `${entries(count)} wait`)

/** What is said of the chain of seals: by the command, and on the auditors' page. */
export const chain = {
  seals,
  entries,
  whole: (sealed: number, of: number) =>
    `The trail is whole: ${seals(sealed)} over ${entries(of)}, each as it was written.`,
  empty: 'Nothing is sealed yet.',
  waiting: (count: number) => (count === 0 ? 'Nothing waits to be sealed.' : `${waits(count)} to be sealed.`),
  broken: (link: Broken): string => sentences[link.what](link as never),
  until: (sealed: number, of: number) => `Up to there it holds: ${seals(sealed)} over ${entries(of)}.`,
  last: (number: number, hash: string) => `The newest seal is number ${number}: ${hash}`,
}

type Of<What extends Broken['what']> = Extract<Broken, { what: What }>
const sentences: { [What in Broken['what']]: (link: Of<What>) => string } = {
  'seal-missing': ({ seal }) => `Seal ${seal} is missing.`,
  'seal-changed': ({ seal }) => `Seal ${seal} was changed: it is not what its own hash says.`,
  'seal-apart': ({ seal }) => `Seal ${seal} does not follow the one before it: one of the two was made anew.`,
  'entry-missing': ({ seal, entry }) => `Seal ${seal}: the entry ${entry} is missing.`,
  'entry-changed': ({ seal, entry, at, action }) =>
    `Seal ${seal}: the entry ${entry} was changed. It now says ${action} at ${at}.`,
  'entry-added': ({ entry, at, action }) =>
    `The entry ${entry} was put in, or a seal over it was taken away: no seal has it. It says ${action} at ${at}.`,
  'entry-lost': ({ entry, at }) => `The entry ${entry} of ${at} was taken out before it was sealed.`,
  'end-missing': ({ seal }) => `Seal ${seal} was noted, and the chain ends before it: it was cut off or made anew.`,
  'end-changed': ({ seal }) => `Seal ${seal} is not the one that was noted: the chain was made anew.`,
}
