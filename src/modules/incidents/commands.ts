export { addToIncident, answerSupport, closeIncident, offerSupport, supportGiven } from './commands/after.ts'
export { beginIncident, keepPart, saveParts } from './commands/parts.ts'
export { sendIncident } from './commands/send.ts'
