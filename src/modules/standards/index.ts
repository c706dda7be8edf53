export type { Answer, Day, Event, Facts, Plan, Slot, Standing, Wanted } from './rules.ts'
export { adherence, brokenBy, leftBy, metBy, nextDue, propose, shifted, standingOn } from './rules.ts'
