const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const words = {
  choose: (what: string) => `Choose ${what}`,
  tooLarge: (what: string) => `${capital(what)} must be 5 MB or smaller`,
  bad: (what: string) => `${capital(what)} holds something harmful, so it was not taken`,
  notScanned: (what: string) =>
    `${capital(what)} could not be looked at for harm, so it was not taken. Try again later.`,
}
