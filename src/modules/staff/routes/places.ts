import { command, type Params, page, type Route } from '../../../platform/http/routes.ts'
import { done } from '../../../platform/result.ts'
import { addRegion, addResource, addTeam, changeRegion, changeResource, changeTeam } from '../commands.ts'
import {
  AddRegionPage,
  AddResourcePage,
  AddTeamPage,
  ChangeRegionPage,
  ChangeResourcePage,
  ChangeTeamPage,
} from '../pages/places/forms.tsx'
import { regionNamed, resourceNamed, teamNamed } from '../queries.ts'
import type { OfficeShown, RegionShown, ResourceShown, TeamShown } from '../rules/places.ts'
import { placeWords as words } from '../words.ts'
import { idAnswer, idOf } from './answers.ts'
import { manage, officeIn, officeNamed } from './offices.ts'
import { nameShape, newResourceShape, resourceShape } from './place-shapes.ts'

const idIn = (params: Params, name: 'region' | 'team' | 'resource') => params[name] as string
const toOffice = (office: string, said: string) => ({ to: `/offices/${office}`, said })

const newRegionPage = page({
  at: '/regions/new',
  access: { may: 'manage staff' },
  read: async () => ({}),
  show: (_: object, ctx, form) => AddRegionPage({ ctx, form }),
})

const newRegion = command({
  at: '/regions',
  access: { may: 'manage staff' },
  body: nameShape,
  do: async (tx, { body }) => done({ id: await addRegion(tx, body.name) }),
  words: {},
  then: (_, { body }) => ({ to: '/places', said: words.added(body.name) }),
  again: newRegionPage,
  api: { says: 'Adds a region', answer: idAnswer, of: idOf },
})

const regionPage = page({
  at: '/regions/:region',
  access: { may: 'manage staff', on: 'region' },
  read: (tx, { params }) => regionNamed(tx, idIn(params, 'region')),
  show: (region: RegionShown, ctx, form) => ChangeRegionPage({ ctx, region, form }),
})

const region = command({
  at: '/regions/:region',
  access: { may: 'manage staff', on: 'region' },
  body: nameShape,
  do: (tx, { params, body, version }) => changeRegion(tx, { id: idIn(params, 'region'), version, ...body }),
  words: words.refusals,
  then: () => ({ to: '/places', said: words.saved }),
  again: regionPage,
  api: { says: 'Gives a region another name; the version goes in `_version`', answer: idAnswer, of: idOf },
})

const newTeamPage = page({
  at: '/offices/:office/teams',
  access: manage,
  read: officeNamed,
  show: (office: OfficeShown, ctx, form) => AddTeamPage({ ctx, office, form }),
})

const newTeam = command({
  at: '/offices/:office/teams',
  access: manage,
  body: nameShape,
  do: async (tx, { params, body }) => done({ id: await addTeam(tx, { officeId: officeIn(params), ...body }) }),
  words: {},
  then: (_, { params, body }) => toOffice(officeIn(params), words.added(body.name)),
  again: newTeamPage,
  api: { says: 'Adds a team to an office', answer: idAnswer, of: idOf },
})

const teamPage = page({
  at: '/teams/:team',
  access: { may: 'manage staff', on: 'team' },
  read: (tx, { params }) => teamNamed(tx, idIn(params, 'team')),
  show: (team: TeamShown, ctx, form) => ChangeTeamPage({ ctx, team, form }),
})

const team = command({
  at: '/teams/:team',
  access: { may: 'manage staff', on: 'team' },
  body: nameShape,
  do: (tx, { params, body, version }) => changeTeam(tx, { id: idIn(params, 'team'), version, ...body }),
  words: words.refusals,
  then: ({ officeId }) => toOffice(officeId, words.saved),
  again: teamPage,
  api: {
    says: 'Gives a team another name; the version goes in `_version`',
    answer: idAnswer,
    of: ({ id }) => ({ id }),
  },
})

const newResourcePage = page({
  at: '/offices/:office/resources',
  access: manage,
  read: officeNamed,
  show: (office: OfficeShown, ctx, form) => AddResourcePage({ ctx, office, form }),
})

const newResource = command({
  at: '/offices/:office/resources',
  access: manage,
  body: newResourceShape,
  do: async (tx, { params, body }) => done({ id: await addResource(tx, { officeId: officeIn(params), ...body }) }),
  words: {},
  then: (_, { params, body }) => toOffice(officeIn(params), words.added(body.name)),
  again: newResourcePage,
  api: { says: 'Adds a room or a car that can be booked', answer: idAnswer, of: idOf },
})

const resourcePage = page({
  at: '/resources/:resource',
  access: { may: 'manage staff', on: 'resource' },
  read: (tx, { params }) => resourceNamed(tx, idIn(params, 'resource')),
  show: (resource: ResourceShown, ctx, form) => ChangeResourcePage({ ctx, resource, form }),
})

const resource = command({
  at: '/resources/:resource',
  access: { may: 'manage staff', on: 'resource' },
  body: resourceShape,
  do: (tx, { params, body: { retiredOn = null, ...body }, version }) =>
    changeResource(tx, { id: idIn(params, 'resource'), version, retiredOn, ...body }),
  words: words.refusals,
  then: ({ officeId }) => toOffice(officeId, words.saved),
  again: resourcePage,
  api: {
    says: 'Changes a room or car, or gives it up from a day on; the version goes in `_version`',
    answer: idAnswer,
    of: ({ id }) => ({ id }),
  },
})

export const placeRoutes: readonly Route[] = [
  newRegionPage,
  newRegion,
  regionPage,
  region,
  newTeamPage,
  newTeam,
  teamPage,
  team,
  newResourcePage,
  newResource,
  resourcePage,
  resource,
]
