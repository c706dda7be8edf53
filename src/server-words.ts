/** What the server prints when it starts and stops, and why it did not start. */
export const serverWords = {
  ready: (address: string) => `Throughcare is ready at ${address}`,
  setUp: (link: string) =>
    `Nobody is set up yet. This link makes the first administrator, once, within 24 hours: ${link}`,
  accounts: 'Demonstration accounts',
  loading: 'Loading the demonstration office…',
  cutOff: 'The demonstration was not loaded to its end: stop the server and run npm run demo:reset for a whole one.',
  pastDay: (day: string) =>
    `The demonstration’s day, ${day}, is past: stop the server and run npm run demo:reset for one that is today.`,
  portInUse: (port: number) =>
    `The port ${port} is in use: stop the program that listens there, or set PORT to another.`,
  portForbidden: (port: number) => `This user may not listen on the port ${port}: set PORT to one above 1023.`,
  noSuchHost: (host: string) => `This machine has no address ${host} to listen on: set HOST to one of its own.`,
  crashed: 'Throughcare stopped because of a fault: the log says where.',
}
