export { ColumnsDrawing } from './columns.tsx'
export { RingsDrawing } from './rings.tsx'
