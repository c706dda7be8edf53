export { askFormOf, kindsOf } from './queries/form.ts'
export { type RequestLine, requestLines, requestMatters } from './queries/open.ts'
export { answerDocument, findRequest, requestOne, requestsNamed, requestsOf } from './queries/requests.ts'
