export { type Moment, type Plan, primaryAt } from './rules/moment.ts'
export { type OrderTime, timeOnOrder } from './rules/order-time.ts'
export {
  type Codes,
  type Filter,
  filters,
  type Line,
  type LineTag,
  type Match,
  matchOf,
  wholeDayOf,
} from './rules/story.ts'
