/** What the side navigation and the phone's tab bar say. */
export const words = {
  today: 'Today',
  caseload: 'Caseload',
  calendar: 'Calendar',
  tasks: 'Tasks',
  desk: 'Desk',
  find: 'Find',
  drafts: 'Drafts',
  incidents: 'Privacy incidents',
  limited: 'Limited access',
  told: 'You are told',
  trail: 'Trail',
  training: 'Your training',
  staff: 'Staff',
  identityProvider: 'Sign-in',
  jobs: 'Jobs',
}
