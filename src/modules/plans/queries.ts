export * from './queries/links.ts'
export * from './queries/matters.ts'
export * from './queries/plans.ts'
