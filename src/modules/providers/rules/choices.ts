type Named = { code: string; name: string }
/** The lists of the jurisdiction that services speak in, as forms offer them and pages name them. */
export type Choices = {
  needs: readonly Named[]
  providerKinds: readonly Named[]
  culturalOffers: readonly Named[]
  sexes: readonly Named[]
  cultures: readonly Named[]
  orders: readonly Named[]
  levels: readonly Named[]
  alerts: readonly Named[]
  /** What is said of a provider that the people it is for lead themselves. */
  led: string
}

/** What codes of a list are called; a code that the list has no longer stands for itself. */
export const namesIn = (list: readonly Named[], codes: readonly string[]): string[] =>
  codes.map((code) => list.find((one) => one.code === code)?.name ?? code)
