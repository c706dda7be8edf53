import { casesOf, type WorkedCase } from '../case.ts'
import { asked, begin, type Span, toldWith } from './asked.ts'

const span: Span = { on: '2026-04-01', from: '2026-04-03T09:00', until: '2026-04-06T18:00' }
const from: Span = { on: span.on, from: span.from }

/** Permissions of englandAndWales, asked and worked by hand. */
export const englandAndWales: readonly WorkedCase[] = casesOf('GB-EAW', [
  {
    name: 'leave-country: who decides, by when, whom to tell',
    source:
      '10 working days after Wed 1 April: 2, 7 to 10, 13 to 17 (3 and 6 are Good Friday and Easter Monday). Back Mon 6 April 18:00 at +01:00 is 17:00Z; 4 h more',
    from: 'hand',
    ask: asked('leave-country', span, ['leave-country', 'no-contact-victim']),
    expected: {
      sort: 'overseas',
      decides: 'team-leader',
      decideBy: '2026-04-17',
      days: 4,
      touches: 'leave-country',
      tell: 'police victims',
      paper: true,
      back: '2026-04-06T17:00:00Z',
      leaderSees: '2026-04-06T21:00:00Z',
    },
  },
  {
    name: 'night: who decides, by when, whom to tell',
    source: '2 working days: 2, 7 April; 12 h after 17:00Z',
    from: 'hand',
    ask: asked('night', span, ['nights-elsewhere', 'live-as-approved', 'curfew', 'no-contact-victim']),
    expected: {
      sort: 'night',
      decides: 'officer',
      decideBy: '2026-04-07',
      days: 4,
      touches: 'nights-elsewhere live-as-approved curfew',
      tell: '',
      paper: true,
      back: '2026-04-06T17:00:00Z',
      leaderSees: '2026-04-07T05:00:00Z',
    },
  },
  {
    name: 'move: who decides, by when, whom to tell',
    source: '5 working days: 2, 7, 8, 9, 10 April',
    from: 'hand',
    ask: asked('move', from, ['live-as-approved', 'reside-as-directed', 'no-contact-victim']),
    expected: {
      sort: 'move',
      decides: 'officer',
      decideBy: '2026-04-10',
      touches: 'live-as-approved reside-as-directed',
      tell: 'victims',
      paper: false,
    },
  },
  {
    name: 'work: who decides, by when, whom to tell',
    source: '5 working days: 2, 7, 8, 9, 10 April',
    from: 'hand',
    ask: asked('work', from, ['work-approval', 'no-contact-victim']),
    expected: {
      sort: 'work',
      decides: 'officer',
      decideBy: '2026-04-10',
      touches: 'work-approval',
      tell: '',
      paper: false,
    },
  },
  {
    name: 'exception: who decides, by when, whom to tell',
    source: '1 working day: 2 April; 2 h after 17:00Z',
    from: 'hand',
    ask: asked('exception', span, [
      'curfew',
      'exclusion-zone',
      'electronic-monitoring',
      'trail-monitoring',
      'no-contact-victim',
    ]),
    expected: {
      sort: 'exception',
      decides: 'team-leader',
      decideBy: '2026-04-02',
      days: 4,
      touches: 'curfew exclusion-zone electronic-monitoring trail-monitoring',
      tell: 'victims monitoring',
      paper: true,
      back: '2026-04-06T17:00:00Z',
      leaderSees: '2026-04-06T19:00:00Z',
    },
  },
  {
    name: 'whom to tell of somebody under no-contact-victim',
    source:
      'police of journeys abroad; victims where no contact is ordered; monitoring where a device or home detention is, by hand from the list of each kind',
    from: 'hand',
    ask: toldWith(span, 'no-contact-victim'),
    expected: { 'leave-country': 'police victims', night: '', move: 'victims', work: '', exception: 'victims' },
  },
  {
    name: 'whom to tell of somebody under electronic-monitoring',
    source:
      'police of journeys abroad; victims where no contact is ordered; monitoring where a device or home detention is, by hand from the list of each kind',
    from: 'hand',
    ask: toldWith(span, 'electronic-monitoring'),
    expected: {
      'leave-country': 'police monitoring',
      night: 'monitoring',
      move: 'monitoring',
      work: '',
      exception: 'monitoring',
    },
  },
  {
    name: 'whom to tell of somebody under home-detention',
    source:
      'police of journeys abroad; victims where no contact is ordered; monitoring where a device or home detention is, by hand from the list of each kind',
    from: 'hand',
    ask: toldWith(span, 'home-detention'),
    expected: {
      'leave-country': 'police monitoring',
      night: 'monitoring',
      move: 'monitoring',
      work: '',
      exception: 'monitoring',
    },
  },
  {
    name: 'whom to tell of somebody under trail-monitoring',
    source:
      'police of journeys abroad; victims where no contact is ordered; monitoring where a device or home detention is, by hand from the list of each kind',
    from: 'hand',
    ask: toldWith(span, 'trail-monitoring'),
    expected: {
      'leave-country': 'police monitoring',
      night: 'monitoring',
      move: 'monitoring',
      work: '',
      exception: 'monitoring',
    },
  },
  {
    name: 'whom to tell of somebody under no-offence',
    source:
      'police of journeys abroad; victims where no contact is ordered; monitoring where a device or home detention is, by hand from the list of each kind',
    from: 'hand',
    ask: toldWith(span, 'no-offence'),
    expected: { 'leave-country': 'police', night: '', move: '', work: '', exception: '' },
  },
  {
    name: 'due back on the night the clocks go back',
    source: 'Sun 25 October 2026 18:00 is at +00:00; 2 working days after Thu 22: 23, 26',
    from: 'hand',
    ask: asked('night', { on: '2026-10-22', from: '2026-10-24T18:00', until: '2026-10-25T18:00' }),
    expected: {
      sort: 'night',
      decides: 'officer',
      decideBy: '2026-10-26',
      days: 2,
      touches: '',
      tell: '',
      paper: true,
      back: '2026-10-25T18:00:00Z',
      leaderSees: '2026-10-26T06:00:00Z',
    },
  },
  ...begin(
    '2020-12-01',
    {
      'leave-country': 'Travel outside the United Kingdom, the Isle of Man or the Channel Islands',
      night: 'Night at another address',
      move: 'Change of address',
      work: 'New work',
      exception: 'Exception to a curfew or exclusion zone',
    },
    'taken as the first day',
  ),
])
