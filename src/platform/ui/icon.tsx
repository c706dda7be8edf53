const paths = {
  alert: 'M12 4l9.5 16h-19zM12 10v4.5M12 17v.5',
  arrow: 'M4 12h15M13 6l6 6-6 6',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21.5h4',
  book: 'M5 4h6a2 2 0 0 1 1 1 2 2 0 0 1 1-1h6v15h-6a2 2 0 0 0-1 1 2 2 0 0 0-1-1H5zM12 5v15',
  calendar: 'M4 5h16v15H4zM4 10h16M9 10v10M15 10v10M4 15h16',
  car: 'M4 16v-4l2-5h12l2 5v4zM4 12h16M7 16v2.5M17 16v2.5M7.5 14h.01M16.5 14h.01',
  chart: 'M4 20V4M4 20h16M8 16v-5M12.5 16V7M17 16v-3',
  check: 'M5 12.5l4.5 4.5L19 7',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7v5l3.5 2',
  court: 'M4 20h16M6 20v-9M10 20v-9M14 20v-9M18 20v-9M3 11l9-7 9 7z',
  cross: 'M6 6l12 12M18 6L6 18',
  down: 'M5 9l7 7 7-7',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  edit: 'M4 20l1-4L16.5 4.5l3 3L8 19zM14 7l3 3',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  filter: 'M4 6h16M7 12h10M10 18h4',
  flag: 'M6 21V4h12l-2.5 4L18 12H6',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  info: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 11v5.5M12 7.5v.5',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  lock: 'M5.5 10.5h13V20h-13zM8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3',
  mail: 'M3 6h18v12H3zM3 7l9 7 9-7',
  message: 'M4 5h16v11H11l-4 4v-4H4z',
  minus: 'M6 12h12',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  next: 'M9 5l7 7-7 7',
  note: 'M5 4h14v10l-5 6H5zM14 20v-6h5M8.5 8.5h7M8.5 12h4',
  office: 'M5 21V4h10v17M15 9h5v12M8 8h1M11.5 8h1M8 12h1M11.5 12h1M8 16h1M11.5 16h1M3 21h18',
  parking: 'M5 4h14v16H5zM10 16.5V7.5h3a2.7 2.7 0 0 1 0 5.4h-3',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.6-4 3-6 6.5-6s5.9 2 6.5 6M16 4.5a3.3 3.3 0 0 1 0 6.3M18 14.5c2 .8 3.2 2.6 3.5 5.5',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.7-4.5 3.5-6.5 7.5-6.5s6.8 2 7.5 6.5',
  phone:
    'M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a2.5 2.5 0 0 1-2.7 2.5C10.5 20 4 13.5 3.5 5.7A2.5 2.5 0 0 1 6 3z',
  pin: 'M12 21s7-6.5 7-11.5A7 7 0 0 0 5 9.5C5 14.5 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  plus: 'M12 5v14M5 12h14',
  prev: 'M15 5l-7 7 7 7',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15',
  report: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  shield: 'M12 3.5l7.5 3v5c0 4.5-3 7.5-7.5 9-4.5-1.5-7.5-4.5-7.5-9v-5z',
  'sign-out': 'M10 4H5v16h5M10 12h10M16 8l4 4-4 4',
  task: 'M4 12.5l4.5 4.5L20 6',
  today: 'M4 5h16v15H4zM4 10h16M8 3v4M16 3v4',
  up: 'M5 15l7-7 7 7',
  video: 'M3 7h11v10H3zM14 11l7-4v10l-7-4',
} as const

export type IconName = keyof typeof paths

/** Every icon there is, in alphabetical order. */
export const iconNames = Object.keys(paths) as IconName[]

/** A line drawing in the colour of the text around it. It says nothing to a screen reader: put words beside it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={name === 'more' ? 3 : 1.8}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
