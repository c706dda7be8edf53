/** A foreseen reason for not starting. Its message is one whole sentence, which the server prints before it exits with 1. */
export class StartProblem extends Error {
  override name = 'StartProblem'
}
