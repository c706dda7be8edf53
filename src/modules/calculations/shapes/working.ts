import * as z from 'zod'

const said = z.object({ code: z.string(), says: z.string() })

/** How an answer came about: each code with what it says. */
export const working = z.object({
  rule: z.string(),
  name: z.string().optional(),
  version: z.string().optional(),
  source: z.string(),
  verified: z.boolean(),
  facts: z.array(z.object({ name: z.string(), says: z.string(), value: z.string() })),
  steps: z.array(
    z.object({
      code: z.string(),
      says: z.string(),
      from: z.string().optional(),
      to: z.string(),
      by: z.string().optional(),
      source: z.string().optional(),
    }),
  ),
  moves: z.array(said),
})
