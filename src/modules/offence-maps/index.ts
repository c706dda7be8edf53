import { drawingRoutes, drawingSubject } from '../drawings/index.ts'
import { offenceMap } from './pages.tsx'

export const offenceMapSubject = drawingSubject('offence-map')
export const offenceMapRoutes = drawingRoutes(offenceMap)
