import { drawingRoutes, drawingSubject } from '../drawings/index.ts'
import { offenceMap } from './pages.tsx'
import { offencesOf } from './queries.ts'

export const offenceMapSubject = drawingSubject('offence-map')
export const offenceMapRoutes = drawingRoutes(offenceMap, undefined, offencesOf)
