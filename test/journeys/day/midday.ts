import assert from 'node:assert/strict'
import { type Office, seen } from './office.ts'

/** 12:00: the diary keeps lunch: whatever is put into it is asked about first. */
export async function hasLunch({ at, goes, main, tally, sees }: Office): Promise<void> {
  await at('12:00', 'lunch is kept')
  await sees('Lunch', /kept free until 12:45, .* covers/)
  await goes('Harding, Matthew', /\/people\//, main.getByRole('region', { name: 'Tasks' }))
  await goes('Book', /\/appointments\/new/)
  await tally.put(main.locator('#nextDate'), '2026-11-26')
  await tally.put(main.locator('#nextTime'), '12:10')
  await tally.keys.press(main.getByRole('button', { name: 'Book it' }))
  await sees(
    'That is the officer’s lunch, which is kept free. Press again to book it all the same, or change the time.',
  )
}

/** 12:55: Roy comes on time. */
export async function royComes({ until, beside }: Office): Promise<void> {
  await until('12:55')
  await beside('lyn', async (lyn) => {
    await lyn.goto('/desk')
    await lyn.getByRole('button', { name: /^Here .*Dixon/ }).click()
    await seen(lyn, ['1 person marked as here.'])
  })
}

const said = {
  checkIn: 'Settled in after tea. Off everything since the clinic; nights are the hard part.',
  wants: 'I want my mob back in my life',
  ours: 'find counselling near him',
  theirs: 'put family and kin on the sheet',
}

/** 13:00: the yarn, the worksheet, his goal in his words. */
export async function yarnsWithRoy({ at, goes, page, main, tally, sees }: Office): Promise<void> {
  await at('13:00', 'Roy’s interview')
  await sees('Roy Dixon is here.')
  await goes(/^I am coming.*Roy Dixon/, /\/today/)
  await goes(/^Start.*Roy Dixon/, /\/interview/)
  await sees('Tea and a yarn before business; ask who raised him', 'A yarn first, no desk between')
  await tally.mouse.write(main.getByLabel('Check in'), said.checkIn)
  await page.getByText('Draft kept').first().waitFor()
  tally.begin('13:10 the worksheet')
  await goes('Supports worksheet', /\/worksheets/)
  await tally.mouse.choose(main.getByRole('radio', { name: 'With the person' }))
  await goes('Begin', /\/worksheets\/[0-9a-f-]{36}/)
  await page.locator('[data-island=drawing][data-awake=""]').waitFor()
  await tally.keys.write(main.getByLabel('Who?'), 'Cousin Des')
  await tally.keys.choose(main.getByRole('radio', { name: 'Kin', exact: true }))
  await tally.keys.choose(main.getByRole('radio', { name: 'Further away', exact: true }))
  await tally.pick(main.getByLabel('How is it between you?'), 'Wants to be in touch again')
  await tally.keys.press(main.getByRole('button', { name: 'Add', exact: true }))
  await page.locator('[data-list]').getByText('Cousin Des').first().waitFor()
  await sees('Aunty Joan Dixon', 'Cousin Des')
  await goes('Print view', /print=yes/)
  await sees('Cousin Des')
  await page.goBack()
  tally.begin('13:20 his goal')
  await goes(/^Interview 13:00/, /\/interview/)
  await goes('Plan and goals', /\/plan/)
  await goes('Add a goal', /\/plan\/goals\/new/)
  await tally.mouse.write(main.getByLabel('In their words'), said.wants)
  await tally.mouse.choose(main.getByRole('radio', { name: 'The person', exact: true }))
  await goes('Save', /\/plan(\?|$|#)/)
  await sees(said.wants)
}

/** 13:30: counselling that is Aboriginal-led and near is looked for; what each promised, and the next time, before 1:45. */
export async function endsWithRoy({ here, until, goes, main, tally, sees }: Office): Promise<void> {
  await until('13:30')
  tally.begin('13:30 a service near Roy')
  await goes('Referrals', /\/referrals/)
  await goes('Find a service', /\/referrals\/new/)
  await tally.pick(main.getByLabel('What it is for'), 'Counselling')
  await tally.mouse.choose(main.getByRole('checkbox', { name: 'Aboriginal-led' }))
  await goes('Show', /led=on/)
  await sees('Social and emotional wellbeing counselling', 'Eligible', /0 km/)
  await until('13:40')
  tally.begin('13:40 the note of Roy’s interview')
  await goes(/^Interview 13:00/, /\/interview/)
  assert.equal(await main.getByLabel('Check in').inputValue(), said.checkIn, 'what was written is there')
  const note = main.getByLabel('Note', { exact: true })
  await tally.mouse.write(note, `I ${said.ours}; he is to ${said.theirs}.`)
  for (const [at, words, whose] of [
    [0, said.ours, 'We promised'],
    [1, said.theirs, 'They will do'],
  ] as const) {
    await note.evaluate((box: HTMLTextAreaElement, chosen) => {
      const from = box.value.indexOf(chosen)
      box.focus()
      box.setSelectionRange(from, from + chosen.length)
    }, words)
    await tally.mouse.press(main.getByRole('button', { name: 'Promise', exact: true }))
    const row = main.locator(`[name="promises.${at}.whose"]`)
    await tally.mouse.choose(row.nth(whose === 'We promised' ? 0 : 1))
    assert.equal(await main.locator(`[name="promises.${at}.what"]`).inputValue(), words, 'marked, not typed again')
  }
  await tally.put(main.locator('[name="promises.0.due"]'), '2026-11-27')
  for (const name of ['Attended', 'On time', 'Open'])
    await tally.mouse.choose(main.getByRole('radio', { name, exact: true }))
  await tally.mouse.choose(main.getByRole('radio', { name: 'Kept', exact: true }))
  await sees('Every fortnight, as the last 3 were.')
  await goes('Save it all', /\/today/)
  await sees(/^Saved for Roy/, /find counselling near him/)
  assert.ok(Temporal.Instant.compare(here.clock.now(), '2026-11-24T13:45:00+11:00') < 0, 'before 1:45')
}
