import * as z from 'zod'
import { text } from '../../../platform/forms/fields.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { refuse } from '../../../platform/result.ts'
import { beginNotice, publishNotice, withdrawNotice } from '../commands.ts'
import { NewNoticePage, NoticesPage, ReadingPage } from '../pages/notices.tsx'
import { choicesOf, notice, noticesListed, providersNow, vocabularyOf } from '../queries.ts'
import { readNotice, senderOf } from '../rules.ts'
import { fields, noticeRefusals, noticeWords, says } from '../words.ts'
import { idAnswer, noticeAnswer, noticeOut } from './answers.ts'
import { readValues } from './reading.ts'
import { noticeShape, programFrom, publishShape } from './shapes.ts'

const list = page({
  at: '/notices',
  access: { may: 'see providers' },
  read: async (tx) => ({ notices: await noticesListed(tx), mayChange: tx.actor.may.has('change providers') }),
  show: (data, ctx) => <NoticesPage data={data} ctx={ctx} />,
  api: { answer: z.array(noticeAnswer), of: ({ notices }) => notices.map(noticeOut), says: says.notices },
})

const newForm = page({
  at: '/notices/new',
  access: { may: 'change providers' },
  read: async (tx) => ({ today: tx.today.toString() }),
  show: (data, ctx, form) => <NewNoticePage data={data} ctx={ctx} form={form} />,
})

const begin = command({
  at: '/notices',
  access: { may: 'change providers' },
  body: z.object(noticeShape),
  do: (tx, { body: { title, original, receivedOn = tx.today } }) => {
    const read = title || readNotice(original, tx.today, vocabularyOf(tx)).title
    return beginNotice(tx, { title: read, original, receivedOn })
  },
  words: noticeRefusals.begin,
  then: ({ id }) => ({ to: `/notices/${id}/reading` }),
  again: newForm,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.notice },
})

const reading = page({
  at: '/notices/:notice/reading',
  access: { may: 'change providers', on: 'notice' },
  read: async (tx, { params: { notice: id = '' } }) => {
    const found = await notice(tx, id)
    if (!found) return undefined
    const providers = await providersNow(tx)
    const read = readNotice(found.original, found.receivedOn, vocabularyOf(tx))
    const provider = senderOf({ ...read, text: found.original }, providers)
    const known = { ...readValues(read), title: found.title || read.title, provider }
    const doubts = read.programs.flatMap(({ doubt }, nth) => (doubt ? nth : []))
    return { notice: found, providers, choices: choicesOf(tx), known, found: read.programs.length, doubts }
  },
  show: (data, ctx, form) => <ReadingPage data={data} ctx={ctx} form={form} />,
})

const publish = command({
  at: '/notices/:notice/reading',
  access: { may: 'change providers', on: 'notice' },
  body: z.object(publishShape),
  do: async (
    tx,
    { params: { notice: id = '' }, body: { title, provider, newProvider, newPhone, newEmail, programs } },
  ) => {
    const nameless = programs.findIndex(({ leave, name }) => !leave && name.trim() === '')
    if (nameless >= 0) return refuse('no-service-name', `programs.${nameless}.name`)
    const kept = programs.filter(({ leave }) => !leave).map(programFrom)
    const fresh = { kind: 'non-government', web: '', aboriginalLed: false, ledSaidBy: '', offers: [], offersAbout: '' }
    const named = { ...fresh, name: newProvider, phone: newPhone, email: newEmail, languages: '', about: '' }
    const other = newProvider.trim() === '' ? {} : { newProvider: named }
    return publishNotice(tx, id, { title, provider, programs: kept, ...other })
  },
  words: noticeRefusals.publish,
  then: ({ id, programs }) => ({ to: `/notices/${id}`, said: noticeWords.saidPublished(programs) }),
  again: reading,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.publish },
})

const withdraw = command({
  at: '/notices/:notice/withdrawal',
  access: { may: 'change providers', on: 'notice' },
  body: z.object({ why: text(fields.withdrawWhy, 400) }),
  do: (tx, { params: { notice: id = '' }, body: { why } }) => withdrawNotice(tx, id, why),
  words: noticeRefusals.withdraw,
  then: () => ({ to: '/notices', said: noticeWords.saidWithdrawn }),
  again: list,
  api: { answer: idAnswer, of: ({ id }) => ({ id }), says: says.withdraw },
})

export const noticeRoutes = [list, newForm, begin, reading, publish, withdraw]
