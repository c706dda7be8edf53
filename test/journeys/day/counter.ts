import assert from 'node:assert/strict'
import { emailOf } from '../../../demo/cast.ts'
import { type Office, seen } from './office.ts'

const said = {
  happened: 'Shouted at the counter: put out of his room this morning. Others were waiting and moved back.',
  calming: 'A glass of water and the quiet room; I stayed until he spoke softly.',
  talk: 'He knows me. Afraid of tonight, and that nobody here would know of it. We made a plan together.',
  brother: 'Rung together, on speaker: he can stay until he finds something that lasts.',
  address: '19 Gum Street, Bindaree',
  message: 'Please ring him first thing. Calm when he left; wants to hear it from you.',
}

/** 14:30: Rick is at the counter; his officer is away. The desk marks him, and whoever covers is called. */
export async function rickComes({ until, beside }: Office): Promise<void> {
  await until('14:30')
  await beside('lyn', async (lyn) => {
    await lyn.goto('/desk')
    await lyn.getByText('Someone else has come').first().click()
    await lyn.getByLabel('Name or reference').fill('Vella')
    await lyn.getByRole('button', { name: 'Find' }).click()
    await lyn.getByRole('radio', { name: /^Vella, Rick/ }).check()
    await lyn.getByRole('button', { name: 'They are here' }).first().click()
    await seen(lyn, [/Quiet room with two doors; one person talks/])
  })
}

/** 14:31: she covers the case, and begins an incident with one press before she goes out to him. */
export async function calmsRick({ at, goes, sees, page }: Office): Promise<void> {
  await at('14:31', 'Rick at the counter')
  await sees(/is at the desk since 14:30, waiting 1 minute, for Dana Whitlock/)
  await goes(/^Open the record/, /\/people\//, page.locator('body'))
  await goes('Cover this', /\/people\//)
  await sees(/You cover .*Rick Vella.* for Dana Whitlock/)
  await goes('Incident', /\/incidents\//)
  await sees('Quiet room with two doors; one person talks.')
}

/** 14:55: he is calm: what happened is told in any order, and all of it sent with one press. */
export async function tellsOfRick({ goes, main, tally, sees, until, mail }: Office): Promise<void> {
  tally.begin('14:55 what happened with Rick')
  await until('14:55')
  await tally.mouse.write(main.getByRole('textbox', { name: 'What happened' }), said.happened)
  await tally.keys.choose(main.getByRole('radio', { name: /^Agitated/ }))
  await tally.mouse.choose(main.getByRole('checkbox', { name: 'Lyn Petersen' }))
  await tally.mouse.write(main.getByLabel('What was done to calm it'), said.calming)
  await tally.mouse.write(main.getByLabel('The talk with them'), said.talk)
  await tally.pick(main.getByLabel('Who else was spoken to'), 'Paul Vella, Brother, 0491 570 064')
  await tally.mouse.write(main.getByLabel('What was said'), said.brother)
  await tally.mouse.write(main.getByLabel('Where they stay for now'), said.address)
  await tally.mouse.choose(main.getByRole('checkbox', { name: /^Housing stays open/ }))
  await tally.mouse.write(main.getByLabel('What their own officer does next'), 'Ring him before nine')
  await tally.mouse.write(main.getByLabel('Message to their own officer'), said.message)
  await goes('Send everything', /\/incidents\//)
  await sees(/^Sent, 2 notes, 2 tasks, message to Dana Whitlock and by e-mail/)
  const letter = await mail.next(emailOf('dana'))
  assert.match(letter, /\/messages/)
  assert.doesNotMatch(letter, /Rick|Vella|Gum Street|Ellen/, 'the mail is a link, without a name or a detail')
}
