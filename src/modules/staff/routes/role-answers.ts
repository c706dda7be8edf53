import * as z from 'zod'

const role = z.object({
  code: z.string(),
  name: z.string(),
  base: z.string(),
  baseName: z.string(),
  own: z.boolean(),
  version: z.int(),
  reach: z.string(),
  retired: z.boolean(),
})

export const rolesAnswer = z.object({ roles: z.array(role.extend({ holders: z.int(), permissions: z.int() })) })

export const roleAnswer = z.object({
  role,
  permissions: z.array(
    z.object({
      permission: z.string(),
      group: z.string(),
      held: z.boolean(),
      built: z.boolean(),
      fixed: z.string().optional(),
    }),
  ),
  holders: z.array(z.object({ id: z.uuid(), name: z.string(), office: z.string() })),
  history: z.array(
    z.object({
      version: z.int(),
      at: z.string(),
      by: z.string(),
      reason: z.string(),
      given: z.array(z.string()),
      taken: z.array(z.string()),
      reach: z.string().nullable(),
      renamed: z.string().nullable(),
      retired: z.boolean(),
    }),
  ),
})
