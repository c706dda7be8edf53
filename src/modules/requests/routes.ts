import { asking, letterPage, listPage, minePage, newPage } from './routes/lists.tsx'
import { answerDocumentFile, answering, refusing, reminding, requestPage, withdrawing } from './routes/one.tsx'

export const requestRoutes = [
  minePage,
  listPage,
  newPage,
  asking,
  requestPage,
  letterPage,
  answerDocumentFile,
  reminding,
  answering,
  refusing,
  withdrawing,
]
