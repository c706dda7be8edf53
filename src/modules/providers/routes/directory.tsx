import * as z from 'zod'
import { maybeCode, maybeId } from '../../../platform/forms/fields.ts'
import { page } from '../../../platform/http/routes.ts'
import { DirectoryPage } from '../pages/directory.tsx'
import { choicesOf, directory, localities } from '../queries.ts'
import { fields, says } from '../words.ts'
import { listedAnswer, listedOut } from './answers.ts'

const ticked = z.literal('on').optional()
/** What a list of services may be asked for by its address. */
export const askShape = {
  need: maybeCode(fields.need),
  near: maybeId(fields.near),
  language: z.string().max(100).optional(),
  q: z.string().max(200).optional(),
  led: ticked,
  free: ticked,
  online: ticked,
}
const given = z.object(askShape)
/** The same as `directory` takes it. */
export const askFrom = ({ led, free, online, language, q, ...rest }: z.infer<typeof given>) => ({
  ...rest,
  led: led === 'on',
  free: free === 'on',
  online: online === 'on',
  language: language?.trim() || undefined,
  q: q?.trim() || undefined,
})
/** An address whose fields are sent empty asks for nothing by them. */
export const emptied = (query: unknown): unknown =>
  typeof query === 'object' && query !== null
    ? Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
    : query

export const directoryPage = page({
  at: '/services',
  access: { may: 'see providers' },
  query: z.preprocess(emptied, given),
  read: async (tx, { query }) => {
    const ask = askFrom(query)
    const known = await localities(tx)
    const listed = await directory(
      tx,
      ask,
      known.find(({ id }) => id === ask.near),
    )
    return { listed, choices: choicesOf(tx), localities: known, ask, mayChange: tx.actor.may.has('change providers') }
  },
  show: (data, ctx) => <DirectoryPage data={data} ctx={ctx} />,
  api: { answer: z.array(listedAnswer), of: ({ listed }) => listed.map(listedOut), says: says.directory },
})
