import assert from 'node:assert/strict'
import { type Office, seen } from './office.ts'

/** 15:00: Matthew's plan gets the program as a step, and the step two calls. */
export async function plansForMatthew({ at, goes, main, tally, sees }: Office): Promise<void> {
  await at('15:00', 'the step of Matthew’s plan')
  await goes(/^Plains Recovery: AOD programs/, /\/notices\//)
  await goes(
    'A step of the plan Matthew Harding',
    /\/plan\/steps\/new/,
    main.getByRole('region', { name: 'SMART Recovery group' }),
  )
  await sees('SMART Recovery group')
  await goes('Save', /\/plan(\?|$|#|\/)/)
  await sees(/Not yet discussed with Matt/)
}

/** 15:20: Sally's phone is tried: the chain says what comes next and when. */
export async function triesSally({ at, goes, main, tally, sees }: Office): Promise<void> {
  await at('15:20', 'Sally’s phone is tried')
  await goes(/^Follow up Sally/, /\/chains\//)
  await tally.keys.choose(main.getByRole('radio', { name: /^Phone: phone off/ }))
  await goes('Save the try and its note', /\/chains\//)
  await sees('Saved, with its note.')
}

/** 16:15: all there is to read before Jackie comes tomorrow, in five minutes, on paper too. */
export async function preparesForJackie({ at, goes, page, sees }: Office): Promise<void> {
  await at('16:15', 'preparing for Jackie')
  await goes(/^Close the day/, /\/day\/close/)
  await goes(/^Prepare/, /\/preparation/)
  await sees(
    'Jackie Nguyen',
    /Supervised before/,
    /a pharmacy in Station Street/,
    /Drive while disqualified/,
    /What helped/,
  )
  assert.ok((await page.pdf({ format: 'A4' })).byteLength > 0, 'it prints')
}

/** 16:30: what is open tonight stands where it belongs, and closing the day loses nothing of it. */
export async function closesTheDay({ at, goes, main, sees, page }: Office): Promise<void> {
  await at('16:30', 'closing the day')
  const tonight = main.getByRole('region', { name: 'Tasks' })
  assert.match(await tonight.innerText(), /find counselling near him/, 'Roy’s service')
  await sees(/Third-party check with Helen Prentice \(mother\)/, /Next: send a text, due today/)
  await goes(/^Close the day/, /\/day\/close/)
  await sees(/Talk with Matthew Harding about: SMART Recovery group/, /Jackie Nguyen|Nguyen, Jackie/)
  await goes(/^Close the day: /, /\/today/)
  await sees(/^The day is closed/)
  await page.goto('/today?day=2026-11-25')
  await sees(/Nguyen, Jackie/)
}

/** The next morning: Rick's own officer finds what happened, whom to ring and where he sleeps, without asking anybody. */
export async function danaReads({ here, beside }: Office): Promise<void> {
  here.clock.set('2026-11-25T08:30:00+11:00')
  await beside('dana', async (dana) => {
    await dana.goto('/today')
    await seen(dana, [/Please ring him first thing/, 'Ring him before nine', 'Find somewhere more permanent to live'])
    const fromOthers = dana.getByRole('region', { name: 'From colleagues and providers' })
    await fromOthers.getByRole('link', { name: 'Vella, Rick' }).first().click()
    await dana.waitForURL(/\/messages\//)
    await seen(dana, ['The incident that it came with'])
    assert.equal(await dana.locator('main a[href^="/notes/"]').count(), 2, 'both notes go with the message')
    await dana.getByRole('link', { name: 'Open the record' }).click()
    await dana.waitForURL(/\/people\//)
    await seen(dana, [/19 Gum Street/])
  })
}
