import { asking, listPage, personPage } from './routes/lists.tsx'
import { answering, forwarding, onePage, refusing } from './routes/one.tsx'

export const opportunityRoutes = [listPage, personPage, asking, onePage, forwarding, refusing, answering]
