import type { Tx } from '../../../platform/database/tx.ts'
import type { NewOffer } from '../commands.ts'
import { readNotice, senderOf } from '../rules.ts'
import { providersNow } from './providers.ts'
import { culturesOf, vocabularyOf } from './vocabulary.ts'

/** What an e-mail says of its programs where nothing in it needs to be corrected, and whose it is. */
export async function noticeFrom(
  tx: Tx,
  original: string,
): Promise<{ provider: string | undefined; programs: NewOffer[] }> {
  const read = readNotice(original, tx.today, vocabularyOf(tx), culturesOf(tx))
  const provider = senderOf({ ...read, text: original }, await providersNow(tx))
  const programs = read.programs.map(
    ({ place, phone, doubt: _, ...program }): NewOffer => ({
      ...program,
      free: /\bfree\b/i.test(program.cost),
      hours: '',
      contact: { name: read.fromName, phone: phone || read.phone, email: read.fromEmail },
      places: place === '' ? [] : [{ name: '', address: place, lat: null, lon: null }],
      serves: [],
      delivery: ['in-person'],
      waitingDays: null,
      how: '',
    }),
  )
  return { provider, programs }
}
