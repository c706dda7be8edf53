import { type PresentationGroup, type Sourced, sourced } from '../policy.ts'

const notObserved = { code: 'not-observed', name: 'Not observed' }

/** What is observed of a person, and the words for it: what was seen, never what is thought of it. */
export const presentation = (seed: Sourced): readonly PresentationGroup[] =>
  sourced(seed, [
    {
      code: 'punctuality',
      name: 'Punctuality',
      options: [
        { code: 'on-time', name: 'On time' },
        { code: 'early', name: 'Early' },
        { code: 'late', name: 'Late' },
        notObserved,
      ],
    },
    {
      code: 'dress',
      name: 'Dress',
      options: [
        { code: 'well-dressed', name: 'Well dressed' },
        { code: 'clean-tidy', name: 'Clean and tidy' },
        { code: 'work-clothes', name: 'Work clothes' },
        { code: 'untidy', name: 'Untidy' },
        { code: 'unwashed', name: 'Unwashed' },
        { code: 'not-for-weather', name: 'Not dressed for the weather' },
        notObserved,
      ],
    },
    {
      code: 'mood',
      name: 'Mood',
      options: [
        { code: 'positive', name: 'Positive' },
        { code: 'calm', name: 'Calm' },
        { code: 'open', name: 'Open' },
        { code: 'quiet', name: 'Quiet' },
        { code: 'anxious', name: 'Anxious' },
        { code: 'low', name: 'Low' },
        { code: 'tearful', name: 'Tearful' },
        { code: 'guarded', name: 'Guarded' },
        { code: 'irritable', name: 'Irritable' },
        { code: 'agitated', name: 'Agitated' },
        { code: 'angry', name: 'Angry' },
        { code: 'confused', name: 'Confused' },
        notObserved,
      ],
    },
    {
      code: 'sobriety',
      name: 'Sobriety',
      options: [
        { code: 'no-sign', name: 'No sign of alcohol or drugs' },
        { code: 'smelled-alcohol', name: 'Smelled of alcohol' },
        { code: 'affected-alcohol', name: 'Appeared affected by alcohol' },
        { code: 'affected-drugs', name: 'Appeared affected by drugs' },
        { code: 'unsure', name: 'Could not tell' },
        notObserved,
      ],
    },
  ])
