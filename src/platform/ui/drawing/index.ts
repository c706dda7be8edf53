export type { Mark } from './box.tsx'
export { ColumnsDrawing } from './columns.tsx'
export { RingsDrawing } from './rings.tsx'
export { linesOf } from './wrap.ts'
