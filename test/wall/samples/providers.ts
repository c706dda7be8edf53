import type { Ground } from '../ground.ts'
import type { Samples } from './sample.ts'

let made = 0

const provider = () => ({ name: `Plains Recovery ${++made}`, kind: 'non-government', phone: '02 5550 0170' })
const service = {
  name: 'SMART Recovery group',
  needs: ['alcohol'],
  places: [{ name: 'Dubbo PCYC', address: '1 Wingewarra Street, Dubbo' }],
  delivery: ['in-person'],
}
const mail =
  'From: Karen <karen@plains.example>\nSubject: AOD\n\nSMART group\nStarts Tue 8 Dec 2026 10am-12pm, Dubbo PCYC'

export const providerOf = (on: Ground) => on.make('/providers', provider())
/** A service, beside a provider of its own. */
export const offerOf = async (on: Ground) => on.make(`/providers/${await providerOf(on)}/services`, service)
export const unreadNoticeOf = (on: Ground) => on.make('/notices', { original: mail })
const program = { name: 'SMART group', needs: ['alcohol'], startsOn: '2026-12-08', address: 'Dubbo PCYC' }
/** A notice with one program that is shown. */
export async function noticeOfProvider(on: Ground): Promise<string> {
  const notice = await unreadNoticeOf(on)
  const from = await providerOf(on)
  return on.make(`/notices/${notice}/reading`, { title: 'AOD', provider: from, programs: [program] })
}

export const providerSamples: Samples = {
  'POST /providers': () => ({ params: {}, body: provider() }),
  'POST /providers/:provider/change': async (on) => ({
    params: { provider: await providerOf(on) },
    body: { ...provider(), why: 'They moved', _version: 1 },
  }),
  'POST /providers/:provider/services': async (on) => ({ params: { provider: await providerOf(on) }, body: service }),
  'POST /services/:offer/change': async (on) => ({
    params: { offer: await offerOf(on) },
    body: { ...service, free: true, why: 'Asked them', _version: 1 },
  }),
  'POST /localities': () => ({ params: {}, body: { name: 'Dubbo', lat: '-32.2569', lon: '148.6011' } }),
  'POST /notices': () => ({ params: {}, body: { original: mail } }),
  'POST /notices/:notice/reading': async (on) => ({
    params: { notice: await unreadNoticeOf(on) },
    body: { title: 'AOD', provider: await providerOf(on), programs: [program] },
  }),
  'POST /notices/:notice/withdrawal': async (on) => ({
    params: { notice: await noticeOfProvider(on) },
    body: { why: 'It was cancelled' },
  }),
}
