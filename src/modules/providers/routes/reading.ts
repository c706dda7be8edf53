import type { ReadNotice } from '../rules.ts'
import { offerValues } from './shapes.ts'

/** What the form of a notice opens with: what was read of it, program by program. */
export function readValues({ title, fromName, fromEmail, phone, programs }: ReadNotice): Record<string, unknown> {
  const rows = programs.flatMap((program, nth) => {
    const { phone: contactPhone, place: address, cost } = program
    const values = { ...offerValues(program), address, contactPhone, free: /\b(?:free|no cost)\b/i.test(cost) }
    return Object.entries(values).map(([name, value]) => [`programs.${nth}.${name}`, value])
  })
  return { title, newProvider: fromName, newEmail: fromEmail, newPhone: phone, ...Object.fromEntries(rows) }
}
