import assert from 'node:assert/strict'
import { emailOf, password } from '../../../demo/cast.ts'
import { type Office, seen } from './office.ts'

/** 8:25: she signs in, with the keyboard, and sees the day. */
export async function signsIn({ here, page, tally, sees }: Office): Promise<void> {
  here.itIs('08:25')
  tally.begin('08:25 signing in')
  await page.goto('/sign-in')
  await tally.keys.write(page.getByLabel('E-mail'), emailOf('ellen'))
  await tally.keys.write(page.getByLabel('Password'), password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/today')
  await sees('Prentice, Andrew', 'Dixon, Roy', 'O’Connor, Sally', 'Dog at the address', /fits .*Matthew Harding/)
}

/** 8:30: the provider's programs, who is eligible and why, and a task about Matthew in one press. */
export async function readsTheNotice({ at, goes, page, main, tally, sees }: Office): Promise<void> {
  await at('08:30', 'the programs')
  await goes(/^Plains Recovery: AOD programs/, /\/notices\//)
  const program = main.getByRole('region', { name: 'SMART Recovery group' })
  assert.match(await program.innerText(), /Harding, Matthew\s+Eligible/)
  assert.match(await main.getByRole('region', { name: /^Women's relapse/ }).innerText(), /\d+ not, and why/)
  await tally.mouse.press(
    program
      .locator('div', { hasText: /^Harding, Matthew/ })
      .locator('summary')
      .first(),
  )
  await sees(/referrals close 4 Dec 2026/, /Need: Alcohol/)
  await tally.keys.press(program.getByRole('button', { name: 'Task: talk with them Matthew Harding' }))
  await page.getByText('Task for today: Talk with Matthew Harding about: SMART Recovery group').first().waitFor()
}

/** 8:45: a line of what Greg said; one thing asked of him in writing, which he answers from his own desk. */
export async function asksGreg({ at, goes, page, main, tally, sees, beside, until }: Office): Promise<void> {
  await at('08:45', 'Greg about Roy')
  await goes('Dixon, Roy', /\/people\//, main.getByRole('region', { name: 'Appointments' }))
  await goes('Prepare', /\/preparation/)
  await sees('The art room', 'A yarn first, no desk between', 'Agreed last time', /think about who he would like/i)
  await goes('Talk it over, or ask', /\/advice/)
  await tally.mouse.write(main.getByLabel('What was advised'), 'Tea and a yarn before business; ask who raised him')
  await tally.mouse.press(main.getByRole('button', { name: 'Keep it' }))
  await sees('Kept. It stands before the next appointment until it is a note.')
  tally.begin('08:50 a question in writing')
  await tally.mouse.write(main.getByLabel('What do you want to know?'), 'Which Elder could he sit with later on?')
  await tally.mouse.press(main.getByRole('button', { name: 'Ask', exact: true }))
  await sees('Asked of Greg Coe: it is on their Today.')
  await until('09:05')
  await beside('greg', async (greg) => {
    await greg.goto('/today')
    await seen(greg, ['Which Elder could he sit with later on?'])
    await greg.getByRole('link', { name: 'Answer Roy Dixon' }).click()
    await greg.getByLabel('Your advice').fill('Uncle Ray Simms. I can ask him this week.')
    await greg.getByRole('button', { name: 'Give the advice' }).click()
    await greg.getByText('Given. Whoever asked is told.').waitFor()
  })
}

/** 9:26: at the front desk, in her own browser, Lyn marks that Andrew has come. */
export async function andrewComes({ until, beside }: Office): Promise<void> {
  await until('09:26')
  await beside('lyn', async (lyn) => {
    await lyn.goto('/desk')
    await lyn.getByRole('button', { name: /^Here .*Prentice/ }).click()
    await seen(lyn, ['1 person marked as here.'])
  })
}

const said = {
  whatFor: 'What the court asked for was explained, and how it is used.',
  work: 'Laid off with the whole shift; has handed in his name at two yards',
  nights: 'Has been at home every night since the arrest',
}

/** 9:30: Andrew's interview: what is said stands in the intake, and goes to the record when she has seen what would change. */
export async function interviewsAndrew(office: Office): Promise<void> {
  const { at, goes, page, main, tally, sees } = office
  await at('09:30', 'Andrew’s interview')
  await sees('Andrew Prentice is here.')
  await goes(/^I am coming.*Andrew Prentice/, /\/today/)
  await goes(/^Start.*Andrew Prentice/, /\/interview/)
  await tally.keys.write(main.getByLabel('Note', { exact: true }), said.whatFor)
  await page.getByText('Draft kept').first().waitFor()
  await sees('Interview for the Sentencing Assessment Report')
  tally.begin('09:35 the intake')
  await goes('Begin the intake', /\/intakes\/[0-9a-f-]{36}/)
  await sees('Begun. Every text is kept as you type.')
  await goes('Work and education', /\/sections\/work/)
  await tally.mouse.choose(main.getByRole('radio', { name: 'Looking for work' }).first())
  await tally.mouse.write(main.getByLabel('Of work and education, in their words'), said.work)
  await sees('You see what would change in the record before it does.')
  await goes('Save section', /\/changes/)
  await sees(/^What would change: Work/, /Looking for work/, /not verified/)
  await tally.keys.press(main.getByRole('button', { name: 'Make the ticked changes' }))
  await sees('1 change is in the record.')
}

/** 9:45: the offence map, drawn together: the screen turned to him shows the sheet and nothing else. */
export async function drawsTheMap({ goes, page, main, tally, sees }: Office): Promise<void> {
  tally.begin('09:45 the offence map')
  await goes('Offence map', /\/offence-maps/)
  await tally.mouse.write(main.getByLabel('Which offence is it about?'), 'The night at the servo')
  await tally.mouse.choose(main.getByRole('radio', { name: 'With the person' }))
  await goes('Begin', /\/offence-maps\/[0-9a-f-]{36}/)
  await page.locator('[data-island=drawing][data-awake=""]').waitFor()
  await page.keyboard.press('Alt+t')
  await page.getByRole('link', { name: 'Back to the officer' }).waitFor()
  await sees('Background', 'After')
  assert.ok(!(await page.locator('body').innerText()).includes('Prentice'), 'no name stands on the turned screen')
  for (const [text, kind, area] of [
    ['Out of work since winter', 'What happened', 'Background'],
    ['Ashamed to ask for help', 'Feeling', 'Build-up'],
    ['It is only this once', 'Thought', 'Just before'],
    ['Told her the same night', 'What happened', 'After'],
  ] as const) {
    await tally.mouse.write(page.getByLabel('In their own words'), text)
    await tally.mouse.choose(page.getByRole('radio', { name: kind, exact: true }))
    await tally.mouse.choose(page.getByRole('radio', { name: area, exact: true }))
    await tally.keys.press(page.getByRole('button', { name: 'Add', exact: true }))
    await page.locator('[data-list]').getByText(text, { exact: true }).first().waitFor()
  }
  await tally.mouse.press(page.getByRole('link', { name: 'Back to the officer' }))
  await page.getByLabel('Password').pressSequentially(password)
  await page.keyboard.press('Enter')
  await page.waitForURL((to) => to.pathname.startsWith('/offence-maps/'))
  await sees('The same as a list', 'It is only this once')
}

/** 10:30: the note of the interview, how he presented, and his mother, who is to be rung about what he said. */
export async function notesTheInterview({ at, goes, page, main, tally, sees }: Office): Promise<void> {
  await at('10:30', 'the note of Andrew’s interview')
  await goes(/^Record outcome.*Andrew Prentice/, /\/interview/)
  assert.equal(await main.getByLabel('Note', { exact: true }).inputValue(), said.whatFor, 'what was written is there')
  await tally.mouse.press(main.getByText('Ask somebody'))
  await tally.mouse.write(main.getByLabel('Their name'), 'Helen Prentice')
  await tally.pick(main.getByLabel('Who they are to the person'), 'Mother')
  await tally.mouse.write(main.getByLabel('Their phone'), '02 5550 3391')
  await tally.mouse.choose(main.getByRole('checkbox', { name: /^Address: 61 Lagoon Road/ }))
  await tally.mouse.write(main.getByLabel('What the person said'), said.nights)
  await tally.mouse.choose(main.getByRole('radio', { name: 'The person agreed' }))
  for (const name of ['Attended', 'On time', 'Well dressed', 'Positive'])
    await tally.mouse.choose(main.getByRole('radio', { name, exact: true }))
  await tally.put(main.locator('#nextDate'), '')
  await sees('All parts in one step. The note is final then.')
  await goes('Save it all', /\/today/)
  await sees(
    /^Saved for Andrew/,
    /Third-party check with Helen Prentice \(mother\): 2 statements/,
    /SAR .* interview done/,
  )
}

/** 10:40: the note of the talk with Greg is her line of this morning, made final in one press. */
export async function notesTheTalk({ at, goes, page, main, tally, sees }: Office): Promise<void> {
  await at('10:40', 'the note of Greg’s advice')
  await goes('Make the note Roy Dixon', /\/advice\//)
  assert.equal(await main.getByLabel('Who advised').inputValue(), 'Greg Coe')
  await tally.keys.press(main.getByRole('button', { name: 'Make it final' }))
  await page.waitForURL(/\/people\/.*\/advice/)
  await sees('Cultural advice saved as final.', 'Tea and a yarn before business; ask who raised him', /Uncle Ray Simms/)
}
