import type { PassedFor } from './days.ts'

type Day = Temporal.PlainDate
type Time = Temporal.PlainTime

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** How far ahead a schedule is made, in weeks. */
export const weekChoices = [2, 4, 8, 13] as const
export const usualWeeks = 4

/** What an appointment is for: a standard, and the stretch of days in which it is asked. */
export type Purpose = { code: string; name: string; from: Day; due: Day; verified: boolean }

/** An appointment that is proposed. */
export type Line = {
  day: Day
  time: Time
  kind: string
  kindName: string
  minutes: number
  place: string
  for: Purpose[]
  /** Where no free day was in time. */
  late: boolean
  passed: PassedFor[]
}

/** What no free day was found for, by when, and what stands in the way of each day. */
export type Open = { name: string; due: Day; remaining: number; because: PassedFor[] }

/** What is asked and is nobody's appointment with the person: a plan, a call to somebody else. */
export type Besides = { name: string; due: Day; remaining: number; verified: boolean }

/** Whether a stretch is one whole month of the calendar, which is then called by its name. */
export const isMonth = ({ from, due }: Pick<Purpose, 'from' | 'due'>): boolean =>
  from.day === 1 && due.day === from.daysInMonth && from.toPlainYearMonth().equals(due.toPlainYearMonth())
