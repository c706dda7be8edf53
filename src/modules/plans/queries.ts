export * from './queries/links.ts'
export * from './queries/matters.ts'
export * from './queries/plans.ts'
export * from './queries/standing.ts'
