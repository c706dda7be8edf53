export { api, fields, refusals, said } from './words/forms.ts'
export { matters, nextText, strip } from './words/next.ts'
export { noteTexts, taskTexts, withoutName } from './words/notes.ts'
export { page, placeNames, settings, stepNames, triedNames } from './words/pages.ts'

export const jobs = {
  followUp:
    'Notes which searches for people are over, and begins one for whoever was tried in vain for as long as the agency says',
}
