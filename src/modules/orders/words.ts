import { words as charges } from './words/charges.ts'
import { words as conditions } from './words/conditions.ts'
import { words as dates } from './words/dates.ts'
import { words as history } from './words/history.ts'
import { words as life } from './words/life.ts'
import { words as orders } from './words/orders.ts'

/** Every sentence of orders that people read, by the page that says it. */
export const words = { orders, conditions, history, charges, life, dates }
