import { readings } from '../seed/readings.ts'

/**
 * The day the Corrections and Conditional Release Act came into use (CCRA s 225), and the day the Criminal Code’s conditional sentences
 * were opened again: from then on the Code, the Act and its Regulations are as the copies read have them.
 */
export const { seed, unread, since, asRead } = readings({ firstDay: '1992-11-01', read: '2022-11-17' })
