export { actionName, actions, actionsOf, fieldName } from './words/actions.ts'
export { chain } from './words/chain.ts'
export { csvHeads, entries, frame, kindNames, opened, printed, seals } from './words/pages.ts'
export { because, outcomeNames, review, ruleNames } from './words/review.ts'

/** What the jobs of this module are for, as the page of jobs says it. */
export const jobs = {
  review: 'Looks through the trail for looking that is unusual',
  seal: 'Seals what was written on the trail since the last time',
  verify: 'Goes through the seals of an agency’s trail and looks whether every entry is as it was written',
  verifyNightly: 'Has the trail of every agency gone through, each night',
}

/** What the command at the operator's terminal says. */
export const terminal = {
  badNote: 'A noted seal is its number and its hash: --noted 12:0a1b… with 64 digits and letters.',
  noteOfMany: 'There are several agencies, so a noted seal has to say of which: --agency and its id.',
  noAgency: 'There is no such agency.',
  of: (name: string, said: readonly string[]) => `${name}\n${said.map((line) => `  ${line}`).join('\n')}`,
}
