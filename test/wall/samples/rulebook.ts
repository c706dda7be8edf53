import type { Samples } from './sample.ts'

const form = '/rulebook/own/new?list=adviceAnswers&code=usual'

export const rulebookSamples: Samples = {
  'POST /rulebook/own': async (on) => {
    const version = Number(await on.read(form, 'version'))
    return {
      params: {},
      body: {
        list: 'adviceAnswers',
        code: 'usual',
        as: 'change',
        name: `Ours, number ${version + 1}`,
        parts: [{ at: 'workingDays', said: '4' }],
        from: '2026-11-01',
        source: 'Circular 7',
        verified: true,
        why: 'Agreed at the meeting',
        _version: version,
      },
    }
  },
}
