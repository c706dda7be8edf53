export const fields = { person: 'the person' }

export const refusals = {
  'person-unknown': 'Nobody has that record, or it is not open to you',
  'no-officer': 'Nobody has this case, so there is nobody to cover for',
  'own-case': 'This case is yours already',
}

export const said = {
  covered: (name: string, officer: string) => `You cover ${name} for ${officer} until the day ends.`,
}

export const says = { cover: 'Cover somebody’s case for its officer until the day ends' }
