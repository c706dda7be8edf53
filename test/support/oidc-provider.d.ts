/** As much of the package as the tests use; it brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http'

  export type Koa = {
    path: string
    method: string
    body: unknown
    status: number
    req: IncomingMessage
    res: ServerResponse
    redirect(to: string): void
    set(name: string, value: string): void
  }
  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>)
    use(middleware: (ctx: Koa, next: () => Promise<void>) => Promise<void>): void
    Client: {
      find(id: string): Promise<{ backchannelLogout(subject: string, sid: string): Promise<void> } | undefined>
    }
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    interactionDetails(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<{ prompt: { name: string }; params: Record<string, unknown>; session?: { accountId?: string } }>
    interactionResult(request: IncomingMessage, response: ServerResponse, result: object): Promise<string>
    on(event: string, listener: (...values: unknown[]) => void): this
  }
  export default Provider
  export { Server }
}
