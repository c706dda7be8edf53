import { joined } from '../../../platform/text.ts'
import type { Test, Trouble } from '../rules.ts'

const units: Record<string, [one: string, many: string]> = {
  D: ['day', 'days'],
  W: ['week', 'weeks'],
  M: ['month', 'months'],
  Y: ['year', 'years'],
}

/** 6 months, 1 year, 14 days. */
export function lengthText(length: string): string {
  const parts = [...length.matchAll(/(\d+)([DWMY])/g)].map(([, count = '', unit = '']) => {
    const [one = '', many = ''] = units[unit] ?? []
    return `${count} ${count === '1' ? one : many}`
  })
  return parts.length > 0 ? parts.join(' and ') : length
}

const shares: Record<string, string> = { '1/2': 'half', '1/3': 'a third', '2/3': 'two thirds', '3/4': 'three quarters' }
const shareText = (part: number, whole: number) => shares[`${part}/${whole}`] ?? `${part} of ${whole} parts`

const troubles: Record<Trouble, readonly string[]> = {
  charge: ['new charge'],
  breach: ['breach', 'suspension'],
  missed: ['missed contact'],
}

type Named = readonly { code: string; name: string }[]
const nameIn = (list: Named, code: string): string => list.find((one) => one.code === code)?.name ?? code

/** What a test asks, as a person would say it. */
export function testText(test: Test, conditions: Named): string {
  switch (test.test) {
    case 'served-share':
      return `${opened(shareText(test.part, test.whole))} of the order served`
    case 'served':
      return `${opened(lengthText(test.least))} of the order served`
    case 'left':
      return `At least ${lengthText(test.least)} left`
    case 'at-level':
      return `${opened(lengthText(test.least))} at this level`
    case 'clear':
      return `${opened(lengthText(test.least))} without a ${joined(
        test.of.flatMap((one) => troubles[one]),
        'or',
      )}`
    case 'kept':
      return `At least ${test.part} in ${test.whole} contacts kept in ${lengthText(test.over)}, with ${test.least} contacts or more`
    case 'not-under':
      return `No longer under: ${test.conditions.map((code) => nameIn(conditions, code)).join(', ')}`
  }
}

type Stood = { test: Test; met: boolean; on: string | null; have: string }

/** How a test stands: since when, until when, how many there are. */
export function stoodText({ test, met, on, have }: Stood, conditions: Named, day: (text: string) => string): string {
  if (have === 'unknown') return 'Cannot be worked out from what is recorded'
  if (have === 'open') return 'One is not settled yet'
  if (test.test === 'kept') return keptText(have)
  if (test.test === 'left') return met ? `Its last day is ${day(have)}` : `Its last day is ${day(have)}: too soon`
  if (test.test === 'not-under') {
    if (met) return 'None of these is in force'
    const names = have.split(' ').map((code) => nameIn(conditions, code))
    return on ? `${names.join(', ')} until ${day(on)}` : `Still in force: ${names.join(', ')}`
  }
  return met ? `Since ${day(on ?? have)}` : `From ${day(on ?? have)} on`
}

/** What is missing in one line: the test, and how it stands. */
export const missingText = (one: Stood, conditions: Named, day: (text: string) => string): string => {
  const stands = stoodText(one, conditions, day)
  return `${testText(one.test, conditions)}: ${stands.charAt(0).toLowerCase()}${stands.slice(1)}`
}

function keptText(have: string): string {
  const [some = '', all = ''] = have.split('/')
  return `Now ${some} of ${all}`
}

const opened = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
