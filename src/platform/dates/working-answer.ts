import * as z from 'zod'

/** A working as the interface for other systems gives it. */
export const workingAnswer = z.object({
  rule: z.string(),
  version: z.string().optional(),
  source: z.string(),
  verified: z.boolean(),
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
  steps: z.array(
    z.object({
      code: z.string(),
      from: z.string().optional(),
      to: z.string(),
      by: z.string().optional(),
      source: z.string().optional(),
    }),
  ),
  moves: z.array(z.string()),
})
