import { type Need, type Sourced, sourced } from '../policy.ts'

/**
 * What puts somebody at risk of offending again and what a service can help with, in one list, so that a plan's factors find the
 * services for them. The factors are those of the published risk-need-responsivity model; no item of an instrument is among them.
 */
export const needs = (seed: Sourced): readonly Need[] =>
  sourced(seed, [
    { code: 'alcohol', name: 'Alcohol', plain: 'Drinking', factor: true },
    { code: 'drugs', name: 'Other drugs', plain: 'Drugs', factor: true },
    { code: 'thinking', name: 'Attitudes and thinking', plain: 'How I think about things', factor: true },
    { code: 'anger', name: 'Anger and self-control', plain: 'Handling anger', factor: true },
    { code: 'domestic-violence', name: 'Domestic and family violence', plain: 'Safety at home', factor: true },
    { code: 'associates', name: 'Companions', plain: 'Who I spend time with', factor: true },
    { code: 'family', name: 'Family and relationships', plain: 'Family and relationships', factor: true },
    { code: 'parenting', name: 'Parenting', plain: 'Being a parent', factor: false },
    { code: 'employment', name: 'Employment', plain: 'Work', factor: true },
    { code: 'education', name: 'Education and training', plain: 'Study and training', factor: true },
    { code: 'housing', name: 'Accommodation', plain: 'A place to live', factor: true },
    { code: 'financial', name: 'Money and debts', plain: 'Money', factor: true },
    { code: 'leisure', name: 'Use of time', plain: 'How I spend my time', factor: true },
    { code: 'gambling', name: 'Gambling', plain: 'Gambling', factor: true },
    { code: 'driving', name: 'Driving', plain: 'Driving', factor: true },
    { code: 'mental-health', name: 'Mental health', plain: 'How I am feeling', factor: true },
    { code: 'health', name: 'Physical health', plain: 'My health', factor: false },
    { code: 'counselling', name: 'Counselling', plain: 'Somebody to talk to', factor: false },
    { code: 'cultural', name: 'Culture and community', plain: 'Culture and community', factor: false },
    { code: 'legal', name: 'Legal help', plain: 'Legal help', factor: false },
  ])
