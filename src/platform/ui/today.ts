import { createContext } from 'preact'
import type { Clocked } from './context.ts'

/** Today in the office, as 2026-11-21, for the fields of a page; undefined where only a part of one is drawn. */
export const Today = createContext<string | undefined>(undefined)

/** The day that is today for whoever asks. */
export const todayOf = ({ now, zone }: Clocked): string => `${now.toZonedDateTimeISO(zone).toPlainDate()}`
