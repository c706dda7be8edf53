import * as z from 'zod'
import { choice, text } from '../../../platform/forms/fields.ts'
import { command, type Params, page, type Route } from '../../../platform/http/routes.ts'
import { changeRole, makeRole, retireRole } from '../commands.ts'
import { ChangeRolePage } from '../pages/roles/change.tsx'
import { RolesPage } from '../pages/roles/list.tsx'
import { NewRolePage } from '../pages/roles/new.tsx'
import { RolePage } from '../pages/roles/role.tsx'
import { roleShown, rolesShown } from '../queries.ts'
import { groups } from '../rules/kinds.ts'
import { reaches } from '../rules/reach.ts'
import type { RoleShown, RolesShown } from '../rules/roles.ts'
import { permissions, roles } from '../rules.ts'
import { limitWords, roleWords as words } from '../words.ts'
import { roleAnswer, rolesAnswer } from './role-answers.ts'

const see = { may: 'see roles' }
const manage = { may: 'manage roles', fresh: true } as const
const roleIn = (params: Params) => params['role'] ?? ''
const codeAnswer = z.object({ code: z.string() })
const { fields } = words
const listed = z.array(choice(fields.permissions, permissions)).max(permissions.length).default([])

const rolesPage = page({
  at: '/roles',
  access: see,
  read: (tx) => rolesShown(tx),
  show: (data: RolesShown, ctx, form) => RolesPage({ ctx, data, form }),
  api: {
    says: 'Every role: what it builds on, how far it reaches, how many hold it',
    answer: rolesAnswer,
    of: (d) => d,
  },
})

const rolePage = page({
  at: '/roles/:role',
  access: see,
  texts: ['role'],
  read: (tx, { params }) => roleShown(tx, roleIn(params)),
  show: (data: RoleShown, ctx, form) => RolePage({ ctx, data, form }),
  api: {
    says: 'One role, permission by permission, with its holders and its changes',
    answer: roleAnswer,
    of: (d) => d,
  },
})

const changePage = page({
  at: '/roles/:role/permissions',
  access: manage,
  texts: ['role'],
  read: async (tx, { params }) => {
    const shown = await roleShown(tx, roleIn(params))
    return shown?.mayChange ? shown : undefined
  },
  show: (data: RoleShown, ctx, form) => ChangeRolePage({ ctx, data, form }),
})

const change = command({
  at: '/roles/:role/permissions',
  access: manage,
  texts: ['role'],
  body: z.object({
    name: text(fields.name, 80).optional(),
    permissions: listed,
    records: listed,
    work: listed,
    desk: listed,
    colleagues: listed,
    oversight: listed,
    own: listed,
    reach: choice(fields.reach, reaches),
    reason: text(fields.reason, 500),
  }),
  // A form has its boxes in groups; whoever calls may give one list.
  do: (tx, { params, body: { name = '', reach, reason, permissions: plain, ...boxes }, version }) =>
    changeRole(tx, {
      role: roleIn(params),
      version,
      name,
      reach,
      reason,
      permissions: [...plain, ...groups.flatMap((group) => boxes[group])],
    }),
  words: { ...words.refusals, ...limitWords },
  then: ({ code }) => ({ to: `/roles/${code}`, said: words.saved }),
  again: changePage,
  api: {
    says: 'Says what a role may do from now on; the version goes in `_version`, and is left out where nothing was changed yet',
    answer: codeAnswer,
    of: (value) => value,
  },
})

const newPage = page({
  at: '/roles/new',
  access: manage,
  read: (tx) => rolesShown(tx),
  show: (data: RolesShown, ctx, form) => NewRolePage({ ctx, data, form }),
})

const making = command({
  at: '/roles',
  access: manage,
  body: z.object({ name: text(fields.name, 80), base: choice(fields.base, roles), reason: text(fields.reason, 500) }),
  do: (tx, { body }) => makeRole(tx, body),
  words: words.refusals,
  then: ({ code }, { body }) => ({ to: `/roles/${code}`, said: words.made(body.name) }),
  again: newPage,
  api: { says: 'Makes a role of the agency’s own that builds on another', answer: codeAnswer, of: (value) => value },
})

const retiring = command({
  at: '/roles/:role/retirement',
  access: manage,
  texts: ['role'],
  body: z.object({ reason: text(fields.reason, 500) }),
  do: (tx, { params, body }) => retireRole(tx, { role: roleIn(params), ...body }),
  words: words.refusals,
  then: () => ({ to: '/roles', said: words.retireSaid }),
  again: rolePage,
  api: { says: 'Gives up a role of the agency’s own that nobody holds', answer: codeAnswer, of: (value) => value },
})

export const roleRoutes: readonly Route[] = [rolesPage, newPage, making, rolePage, changePage, change, retiring]
