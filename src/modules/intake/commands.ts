export { beginIntake } from './commands/begin.ts'
export { feedRecord, type Pick } from './commands/feed.ts'
export { finishIntake } from './commands/finish.ts'
export { keepText, type SectionGiven, saveSection } from './commands/sections.ts'
