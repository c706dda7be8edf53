import { casesOf, type WorkedCase } from '../case.ts'
import { asked, begin, type Span, toldWith } from './asked.ts'

const span: Span = { on: '2026-12-22', from: '2026-12-24T09:00', until: '2026-12-27T18:00' }
const from: Span = { on: span.on, from: span.from }

/** Permissions of queensland, asked and worked by hand. */
export const queensland: readonly WorkedCase[] = casesOf('AU-QLD', [
  {
    name: 'travel-interstate: who decides, by when, whom to tell',
    source:
      '2 working days after Tue 22 Dec: 23, 24. Back Sun 27 Dec 18:00 at +10:00 is 08:00Z; a day more for the leader',
    from: 'hand',
    ask: asked('travel-interstate', span, ['travel-interstate', 'stay-in-jurisdiction', 'no-contact-victim']),
    expected: {
      sort: 'travel',
      decides: 'officer',
      decideBy: '2026-12-24',
      days: 4,
      touches: 'travel-interstate stay-in-jurisdiction',
      tell: 'victims',
      paper: true,
      back: '2026-12-27T08:00:00Z',
      leaderSees: '2026-12-28T08:00:00Z',
    },
  },
  {
    name: 'travel-overseas: who decides, by when, whom to tell',
    source: '20 working days: 23, 24, 29, 30, 31 Dec, 4 to 8, 11 to 15, 18 to 22 Jan; 4 h after 08:00Z',
    from: 'hand',
    ask: asked('travel-overseas', span, [
      'travel-overseas',
      'travel-interstate',
      'stay-in-jurisdiction',
      'no-contact-victim',
    ]),
    expected: {
      sort: 'overseas',
      decides: 'outside',
      by: 'Chief executive, or the Parole Board Queensland for parole',
      decideBy: '2027-01-22',
      days: 4,
      touches: 'travel-overseas travel-interstate stay-in-jurisdiction',
      tell: 'police victims',
      paper: true,
      back: '2026-12-27T08:00:00Z',
      leaderSees: '2026-12-27T12:00:00Z',
    },
  },
  {
    name: 'move: who decides, by when, whom to tell',
    source: '5 working days: 23, 24, 29, 30, 31 Dec',
    from: 'hand',
    ask: asked('move', from, ['notify-changes', 'reside-as-directed', 'no-contact-victim']),
    expected: {
      sort: 'move',
      decides: 'officer',
      decideBy: '2026-12-31',
      touches: 'notify-changes reside-as-directed',
      tell: 'victims',
      paper: false,
    },
  },
  {
    name: 'work: who decides, by when, whom to tell',
    source: '3 working days: 23, 24, 29 Dec',
    from: 'hand',
    ask: asked('work', from, ['notify-changes', 'no-contact-victim']),
    expected: {
      sort: 'work',
      decides: 'officer',
      decideBy: '2026-12-29',
      touches: 'notify-changes',
      tell: '',
      paper: false,
    },
  },
  {
    name: 'night: who decides, by when, whom to tell',
    source: '1 working day: 23 Dec; 12 h after 08:00Z',
    from: 'hand',
    ask: asked('night', span, ['reside-as-directed', 'curfew', 'no-contact-victim']),
    expected: {
      sort: 'night',
      decides: 'officer',
      decideBy: '2026-12-23',
      days: 4,
      touches: 'reside-as-directed curfew',
      tell: '',
      paper: true,
      back: '2026-12-27T08:00:00Z',
      leaderSees: '2026-12-27T20:00:00Z',
    },
  },
  {
    name: 'exception: who decides, by when, whom to tell',
    source: '1 working day: 23 Dec; 2 h after 08:00Z',
    from: 'hand',
    ask: asked('exception', span, [
      'curfew',
      'home-detention',
      'place-restriction',
      'electronic-monitoring',
      'no-contact-victim',
    ]),
    expected: {
      sort: 'exception',
      decides: 'team-leader',
      decideBy: '2026-12-23',
      days: 4,
      touches: 'curfew home-detention place-restriction electronic-monitoring',
      tell: 'victims monitoring',
      paper: true,
      back: '2026-12-27T08:00:00Z',
      leaderSees: '2026-12-27T10:00:00Z',
    },
  },
  {
    name: 'whom to tell of somebody under no-contact-victim',
    source:
      'police of journeys abroad; victims where no contact is ordered; monitoring where a device or home detention is, by hand from the list of each kind',
    from: 'hand',
    ask: toldWith(span, 'no-contact-victim'),
    expected: {
      'travel-interstate': 'victims',
      'travel-overseas': 'police victims',
      move: 'victims',
      work: '',
      night: '',
      exception: 'victims',
    },
  },
  {
    name: 'whom to tell of somebody under electronic-monitoring',
    source:
      'police of journeys abroad; victims where no contact is ordered; monitoring where a device or home detention is, by hand from the list of each kind',
    from: 'hand',
    ask: toldWith(span, 'electronic-monitoring'),
    expected: {
      'travel-interstate': 'monitoring',
      'travel-overseas': 'police monitoring',
      move: 'monitoring',
      work: '',
      night: 'monitoring',
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
      'travel-interstate': 'monitoring',
      'travel-overseas': 'police monitoring',
      move: 'monitoring',
      work: '',
      night: 'monitoring',
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
      'travel-interstate': 'monitoring',
      'travel-overseas': 'police monitoring',
      move: 'monitoring',
      work: '',
      night: 'monitoring',
      exception: 'monitoring',
    },
  },
  {
    name: 'whom to tell of somebody under no-offence',
    source:
      'police of journeys abroad; victims where no contact is ordered; monitoring where a device or home detention is, by hand from the list of each kind',
    from: 'hand',
    ask: toldWith(span, 'no-offence'),
    expected: { 'travel-interstate': '', 'travel-overseas': 'police', move: '', work: '', night: '', exception: '' },
  },
  {
    name: 'no daylight saving in Queensland',
    source:
      'Mon 5 October 2026 18:00 is still at +10:00, 08:00Z; 2 working days after Thu 1 October: Fri 2, then Tue 6 (King’s Birthday)',
    from: 'hand',
    ask: asked('travel-interstate', { on: '2026-10-01', from: '2026-10-03T09:00', until: '2026-10-05T18:00' }),
    expected: {
      sort: 'travel',
      decides: 'officer',
      decideBy: '2026-10-06',
      days: 3,
      touches: '',
      tell: '',
      paper: true,
      back: '2026-10-05T08:00:00Z',
      leaderSees: '2026-10-06T08:00:00Z',
    },
  },
  ...begin(
    '2006-08-28',
    {
      'travel-interstate': 'Travel outside Queensland',
      'travel-overseas': 'Travel outside Australia',
      move: 'Change of address',
      work: 'Change of work',
      night: 'Night away from home',
      exception: 'Exception to a curfew or place',
    },
    'taken as the first day',
  ),
])
