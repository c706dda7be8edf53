import { drawingSubject } from '../drawings/index.ts'

export { startOf } from './queries.ts'
export { worksheetRoutes } from './routes.tsx'
export { form as worksheetForm } from './rules.ts'
export const worksheetSubject = drawingSubject('worksheet')
