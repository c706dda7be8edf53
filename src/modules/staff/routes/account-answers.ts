import * as z from 'zod'

const day = z.iso.date()
const moment = z.string().nullable()
const review = z.object({
  at: z.string(),
  by: z.string(),
  outcome: z.string(),
  note: z.string(),
  roles: z.array(z.string()),
})
const state = z.string()

export const accountAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.string()),
  state,
  closedAt: moment,
  lastUsedAt: moment,
  openedAt: moment,
  invitedUntil: moment,
  lockedUntil: moment,
  owns: z.int(),
  reviews: z.array(review),
  trainings: z.array(z.object({ id: z.uuid(), rule: z.uuid(), name: z.string(), passedOn: day, lastDay: day, state })),
})

export const ownTrainingAnswer = z.object({
  lines: z.array(
    z.object({ name: z.string(), lastDay: day.nullable(), state, blocks: z.array(z.string()), startsOn: day }),
  ),
})

const reviewLine = z.object({
  id: z.uuid(),
  name: z.string(),
  office: z.string(),
  roles: z.array(z.string()),
  lastUsedAt: moment,
  reviewed: z.object({ on: day, by: z.string(), outcome: z.string() }).nullable(),
  due: day.nullable(),
  isDue: z.boolean(),
})
export const reviewListAnswer = z.object({ lines: z.array(reviewLine), due: z.int() })
export const reviewOneAnswer = z.object({
  line: reviewLine,
  reviews: z.array(review),
  permissions: z.array(z.string()),
})
export const rulesAnswer = z.object({
  rule: z.object({
    version: z.int(),
    inactiveDays: z.int().nullable(),
    reviewMonths: z.int(),
    warnDays: z.int(),
  }),
  trainings: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      blocks: z.array(z.string()),
      startsOn: day,
      reason: z.string(),
      lacking: z.array(z.object({ id: z.uuid(), name: z.string() })),
    }),
  ),
})
