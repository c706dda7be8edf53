export const cards = {
  title: 'This person is in front of me',
}
