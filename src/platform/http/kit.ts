import * as z from 'zod'
import { kitPage } from '../ui/kit.tsx'
import { page, type Route } from './routes.ts'

/** Every component in every state. It is about nobody, and it is not there in production. */
export const kitRoute: Route = page({
  at: '/kit',
  access: { may: 'use the account' },
  query: z.object({ theme: z.enum(['light', 'dark']).optional() }),
  read: async (_, { query }) => query,
  show: ({ theme }: { theme?: 'light' | 'dark' | undefined }, ctx) => kitPage(ctx, theme),
})
