const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const words = {
  choose: (what: string) => `Choose ${what}`,
  tooLarge: (what: string) => `${capital(what)} must be 5 MB or smaller`,
}
