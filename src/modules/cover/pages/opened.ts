import type { FormState } from '../../../platform/ui/index.ts'
import { type DayToDeal, dealText, typedAnew } from '../rules.ts'
import { dayWords as words } from '../words/day.ts'

/** The form as it opens: with the proposal; or as it was typed, put to what is on the day now. */
export function openedForm(form: FormState, data: DayToDeal): FormState {
  const touched = Object.keys(form.values).length > 0 || Object.keys(form.errors).length > 0
  return touched ? again(form, data) : { ...form, values: proposedIn(data) }
}

function again(form: FormState, data: DayToDeal): FormState {
  const { appointments, tasks, beside, sheets } = data
  const stale = words.refusals.stale
  let typed: Pick<FormState, 'values' | 'errors'> = form
  typed = typedAnew(typed, 'appointments', appointments, stale)
  typed = typedAnew(typed, 'tasks', tasks, stale)
  typed = typedAnew(typed, 'beside', beside, stale)
  typed = typedAnew(typed, 'sheets', sheets, stale)
  return { ...form, errors: typed.errors, values: { ...untyped(typed.values, proposedIn(data)), ...typed.values } }
}

/** The proposal of rows that came while it was typed. */
function untyped(typed: Record<string, unknown>, proposed: Record<string, unknown>): Record<string, unknown> {
  const isNew = (name: string) => {
    const [list, nth, part] = name.split('.')
    return part !== undefined && typed[`${list}.${nth}.id`] === undefined
  }
  return Object.fromEntries(Object.entries(proposed).filter(([name]) => isNew(name)))
}

function proposedIn({ day, coverBy, appointments, tasks, beside, sheets }: DayToDeal): Record<string, unknown> {
  const values: Record<string, unknown> = { lastDay: `${day}`, cover: coverBy }
  const put = (list: string, nth: number, parts: Record<string, unknown>) => {
    for (const [part, value] of Object.entries(parts)) values[`${list}.${nth}.${part}`] = value
  }
  for (const [nth, { id, version, proposed }] of appointments.entries())
    put('appointments', nth, {
      id,
      version,
      deal: dealText(proposed.deal),
      day: `${proposed.day}`,
      time: proposed.time.toString({ smallestUnit: 'minute' }),
    })
  for (const [nth, { id, version, proposed }] of tasks.entries())
    put('tasks', nth, { id, version, deal: dealText(proposed) })
  for (const [nth, { id, proposed }] of beside.entries()) put('beside', nth, { id, deal: dealText(proposed) })
  for (const [nth, { id, out }] of sheets.entries()) put('sheets', nth, { id, deal: out ? 'left' : 'cancelled' })
  return values
}
