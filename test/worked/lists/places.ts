import { listCases } from './cases.ts'

/** The lists of every place, with the files they stand in and the day they begin on. */
export const lists = [
  listCases('AU-NSW', ['neutral', 'australian', 'new-south-wales'], '2000-04-03'),
  listCases('AU-QLD', ['neutral', 'australian', 'queensland'], '1992-11-24'),
  listCases('CA-ON', ['neutral', 'ontario'], '1992-11-01'),
  listCases('US-NY', ['neutral', 'new-york'], '1987-11-01'),
  listCases('GB-EAW', ['neutral', 'england-and-wales'], '2005-04-04'),
  listCases('US-NY', ['new-york-duties'], '1987-11-01'),
  listCases('GB-EAW', ['england-and-wales-duties'], '2005-04-04'),
]
