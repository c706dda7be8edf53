export { type Found, opportunitiesOf } from './rules.ts'
