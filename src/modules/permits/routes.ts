import { allPage, asking, listPage, newPage } from './routes/lists.tsx'
import { comingBack, deciding, moving, permitPage, sending, telling, withdrawing } from './routes/one.tsx'
import { paperPage } from './routes/paper.tsx'

export const permitRoutes = [
  allPage,
  listPage,
  newPage,
  asking,
  permitPage,
  paperPage,
  sending,
  deciding,
  telling,
  withdrawing,
  comingBack,
  moving,
]
