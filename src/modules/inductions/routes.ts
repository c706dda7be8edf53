import { acknowledgePage, acknowledgeRoute, signPage, signRoute } from './routes/acknowledge.tsx'
import { copyPage, keepRoute, onePage } from './routes/induction.tsx'
import { beginRoute, listPage } from './routes/order.tsx'

export const inductionRoutes = [
  listPage,
  beginRoute,
  onePage,
  keepRoute,
  copyPage,
  acknowledgePage,
  acknowledgeRoute,
  signPage,
  signRoute,
]
