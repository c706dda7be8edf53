import type { Web } from './web.ts'

const access = { open: 'a load balancer asks, and is told nothing but yes or no' }

/** live: the process answers. ready: the database does too. */
export function healthRoutes(web: Web): void {
  web.server.get('/health/live', { config: { access }, exposeHeadRoute: false }, async (_request, reply) =>
    reply.send({ live: true }),
  )
  web.server.get('/health/ready', { config: { access }, exposeHeadRoute: false }, async (_request, reply) => {
    const ready = await web.pool.query('select 1').then(
      () => true,
      () => false,
    )
    return reply.code(ready ? 200 : 503).send({ ready })
  })
}
