export { fields, hints } from './words/fields.ts'
export { noticeRefusals, noticeWords } from './words/notices.ts'
export { offerRefusals, pages, providerRefusals, says, shownWords } from './words/pages.ts'
