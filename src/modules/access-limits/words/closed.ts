/** What is said of a closed record at its own address, where anything is. */
export const closed = {
  usual: ({ name, phone }: { name: string; phone: string }) =>
    name
      ? `This record is closed to you. If you need something of it for your work, ring ${name}${phone ? `, ${phone}` : ''}, and ask for a team leader.`
      : 'This record is closed to you. If you need something of it for your work, ring the duty officer.',
  title: 'What its address says',
  label: 'What its address says to those whom it is closed to',
  hint: 'They read this sentence and nothing else of the record: no name, and nothing by which the person is known.',
  of: {
    restriction: 'To everybody who is not named',
    seal: 'To everybody, from the day it closes',
    exclusion: (name: string) => `To ${name}`,
  },
  change: 'Change it',
  save: 'Save what it says',
  saved: 'Saved. Whoever comes to its address reads it from now on.',
  field: 'what its address says',
  missing: 'Write what its address says',
  row: 'what closes it',
  says: 'Change what the address of a closed record says',
}
