export { asked, choiceWords, kindWords, told } from './words/facts.ts'
export { frame } from './words/frame.ts'
export { add, alerts, details, endForm, factForm, history, periods, photo, supports } from './words/pages.ts'
export { addRefusals, changeRefusals, factRefusals, periodRefusals, photoRefusals } from './words/refusals.ts'
