type Name = { kind: string; given?: string; notSpoken?: true }

/** What a person is called on their own sheet, without their family name: as they want to be called, else by their given name. */
export function calledBy(names: readonly Name[], callMe = ''): string {
  if (callMe !== '' && callMe.length <= 30) return callMe
  const open = names.filter((name) => !name.notSpoken && (name.given ?? '').trim() !== '')
  const name = open.find(({ kind }) => kind === 'preferred') ?? open.find(({ kind }) => kind === 'legal') ?? open[0]
  return name?.given?.trim() ?? ''
}
