import type { Role } from '../src/modules/staff/index.ts'

/** The one named cast of the demonstration, its tests and its pictures. All of them are invented. */
export type Colleague = {
  key: string
  givenName: string
  familyName: string
  title: string
  gender: 'woman' | 'man'
  roles: readonly Role[]
  team: 'first' | 'second' | 'support'
}

export const colleagues: readonly Colleague[] = [
  {
    key: 'ellen',
    givenName: 'Ellen',
    familyName: 'Marsh',
    title: 'Community Corrections Officer',
    gender: 'woman',
    roles: ['officer'],
    team: 'first',
  },
  {
    key: 'dana',
    givenName: 'Dana',
    familyName: 'Whitlock',
    title: 'Community Corrections Officer',
    gender: 'woman',
    roles: ['officer'],
    team: 'first',
  },
  {
    key: 'tevita',
    givenName: 'Tevita',
    familyName: 'Faleolo',
    title: 'Community Corrections Officer',
    gender: 'man',
    roles: ['officer'],
    team: 'first',
  },
  {
    key: 'minh',
    givenName: 'Minh',
    familyName: 'Tran',
    title: 'Community Corrections Officer',
    gender: 'man',
    roles: ['officer'],
    team: 'second',
  },
  {
    key: 'orla',
    givenName: 'Orla',
    familyName: 'O’Sullivan',
    title: 'Community Corrections Officer',
    gender: 'woman',
    roles: ['officer'],
    team: 'second',
  },
  {
    key: 'ruth',
    givenName: 'Ruth',
    familyName: 'Adeyemi',
    title: 'Team leader',
    gender: 'woman',
    roles: ['team-leader'],
    team: 'first',
  },
  {
    key: 'greg',
    givenName: 'Greg',
    familyName: 'Coe',
    title: 'Aboriginal Community Engagement and Culture Officer',
    gender: 'man',
    roles: ['cultural-engagement-officer'],
    team: 'support',
  },
  {
    key: 'lyn',
    givenName: 'Lyn',
    familyName: 'Petersen',
    title: 'Front desk',
    gender: 'woman',
    roles: ['front-desk'],
    team: 'support',
  },
  {
    key: 'wayne',
    givenName: 'Wayne',
    familyName: 'Bright',
    title: 'Community work organiser',
    gender: 'man',
    roles: ['officer'],
    team: 'support',
  },
  {
    key: 'alison',
    givenName: 'Alison',
    familyName: 'Grieve',
    title: 'Area manager',
    gender: 'woman',
    roles: ['area-manager'],
    team: 'support',
  },
  {
    key: 'sam',
    givenName: 'Sam',
    familyName: 'Novak',
    title: 'System administrator',
    gender: 'man',
    roles: ['administrator'],
    team: 'support',
  },
  {
    key: 'ines',
    givenName: 'Inês',
    familyName: 'Duarte',
    title: 'Auditor',
    gender: 'woman',
    roles: ['auditor'],
    team: 'support',
  },
]

/** The officer who signs in, and whose day it is. */
export const officer = 'ellen'
/** Away today; the officer covers, and Rick is among the people covered. */
export const absent = 'dana'
/** Officers with a background caseload. */
export const caseloads = ['ellen', 'dana', 'tevita', 'minh', 'orla'] as const

/** One password for every account of the demonstration, which a production start never makes. */
export const password = 'throughcare demonstration'
export const emailOf = (key: string) => `${key}@demo.throughcare.example`

/** Whom the accounts printed at start belong to. */
export const accounts: readonly { key: string; who: string }[] = [
  { key: 'ellen', who: 'officer, whose day it is' },
  { key: 'ruth', who: 'team leader' },
  { key: 'greg', who: 'cultural engagement officer' },
  { key: 'lyn', who: 'front desk' },
  { key: 'dana', who: 'officer, away today' },
  { key: 'alison', who: 'area manager' },
  { key: 'sam', who: 'administrator' },
  { key: 'ines', who: 'auditor' },
]
