import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { keyboard, tabTo } from './hands.ts'
import { stage } from './stage.ts'

const here = await stage()
const drawingOf = (kind: string) => here.ask('select id from drawing where kind = $1 limit 1', [kind])
const map = `/offence-maps/${await drawingOf('offence-map')}`
const worksheet = `/worksheets/${await drawingOf('worksheet')}`
const roys = await here.ask("select id from appointment where person_id = $1 and day = '2026-11-24'", [
  await here.person('Roy Dixon'),
])

/** What is said of each thing, in order: by the drawing, and by the list beside it. */
type Said = { drawn: string[]; listed: string[]; arrows: number; leads: number; ties: number }

/** The drawing and its list as the page has them, each thing with its area and all its words, less the spaces and commas between. */
const saidBy = (page: Page): Promise<Said> =>
  page.evaluate(() => {
    const bare = (text: string | null | undefined) => (text ?? '').replace(/[\s,]+/g, '')
    const all = (of: string) => [...document.querySelectorAll(`main ${of}`)]
    const leads = all('.drawn li > p').filter((one) => one.textContent?.includes('leads to: '))
    return {
      drawn: all('.drawing [data-item]').map((mark) => {
        const lines = [...mark.querySelectorAll('text')].map((line) => line.textContent).join(' ')
        return `${mark.getAttribute('data-in')} ${bare(lines)}`
      }),
      listed: all('.drawn li').map((line) => {
        const words = line.querySelector('p')?.textContent?.replace(/(, )?leads to: .*/, '')
        return `${line.closest('[data-list]')?.getAttribute('data-list')} ${bare(words?.replace('since ', ''))}`
      }),
      arrows: all('.drawing .arrow').length,
      leads: leads.length,
      ties: all('.drawing .tie').length,
    }
  })

/** The drawing and its list say the same of the same things, in the same order. */
async function alike(page: Page): Promise<string[]> {
  const { drawn, listed, arrows, leads, ties } = await saidBy(page)
  assert.ok(drawn.length > 0, 'something is drawn')
  assert.deepEqual(listed, drawn, 'the list says what is drawn')
  assert.equal(arrows, leads, 'every arrow is said')
  assert.ok(ties === 0 || ties === drawn.length, 'everybody has their line')
  return drawn
}

/** On paper there is nothing to press and no way elsewhere; gives how many sheets it takes. */
async function sheetsOf(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' })
  const pressed = 'nav, button, .btn, input:not([type=hidden]), select, textarea, .side, .top, .tabbar'
  const left = await page.locator(pressed).filter({ visible: true }).allTextContents()
  assert.deepEqual(left, [], `${page.url()} on paper`)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await page.emulateMedia({ media: null })
  return pdf.toString('latin1').match(/\/Type ?\/Page\b/g)?.length ?? 0
}

const line = (page: Page, area: string, text: string) =>
  page.locator(`[data-list=${area}] p`).getByText(text, { exact: true })

test('an offence map with the keyboard alone: added, moved, put in other words, undone; the same on one sheet of paper', async () => {
  here.itIs('10:10')
  const { page, complaints, close } = await here.as('ellen')
  const hands = keyboard(page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await page.goto(map)
  await page.locator('[data-island=drawing][data-awake=""]').waitFor()
  const before = await alike(page)
  await hands.press(page.getByRole('link', { name: 'Add to it' }))
  await hands.write(page.getByLabel('In their own words'), 'Rang nobody')
  await hands.choose(page.getByRole('radio', { name: 'Thought', exact: true }))
  await hands.choose(page.getByRole('radio', { name: 'Build-up', exact: true }))
  await tabTo(page, page.getByLabel('What did it lead to?'))
  await page.keyboard.type('Drove home')
  await hands.press(button('Add'))
  await line(page, 'build-up', 'Rang nobody').waitFor()
  const added = await alike(page)
  assert.equal(added.length, before.length + 1)
  assert.equal(added.indexOf('build-up ThoughtRangnobody'), 4, 'last in its column')
  await tabTo(page, button('Up: “Rang nobody”'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.locator('[data-list=build-up] li:nth-child(2) p').getByText('Rang nobody', { exact: true }).waitFor()
  await hands.press(button('Later: “Rang nobody”'))
  await line(page, 'before', 'Rang nobody').waitFor()
  assert.ok((await alike(page)).includes('before ThoughtRangnobody'))
  await hands.press(page.getByRole('link', { name: 'Change “Rang nobody”' }))
  await button('Save').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Rang no taxi')
  await hands.press(button('Save'))
  await line(page, 'before', 'Rang no taxi').waitFor()
  const saved = await alike(page)
  await page.reload()
  assert.deepEqual(await alike(page), saved, 'all of it is saved')
  await hands.press(page.getByRole('link', { name: 'Print view' }))
  await page.waitForURL('**?print=yes')
  assert.deepEqual((await saidBy(page)).drawn, saved, 'what is printed is what is drawn')
  assert.equal(await sheetsOf(page), 1)
  assert.match((await page.locator('.on-paper').textContent()) ?? '', /Printed by Ellen/)
  await page.goBack()
  await hands.press(button('Undo'))
  await line(page, 'before', 'Rang nobody').waitFor()
  await hands.press(button('Remove Rang nobody'))
  await line(page, 'before', 'Rang nobody').waitFor({ state: 'detached' })
  assert.deepEqual(await alike(page), before)
  assert.deepEqual(complaints, [])
  await close()
})

test('a supports worksheet with the keyboard alone, and the copy to take away', async () => {
  here.itIs('10:20')
  const { page, complaints, close } = await here.as('ellen')
  const hands = keyboard(page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await page.goto(worksheet)
  await page.locator('[data-island=drawing][data-awake=""]').waitFor()
  const before = await alike(page)
  await hands.write(page.getByLabel('Who?'), 'Aunt May')
  await hands.choose(page.getByRole('radio', { name: 'Kin', exact: true }))
  await hands.choose(page.getByRole('radio', { name: 'Close', exact: true }))
  await tabTo(page, page.getByLabel('How is it between you?'))
  await page.keyboard.type('Lost')
  await hands.write(page.getByLabel('Since when?'), 'Christmas')
  await hands.press(button('Add'))
  await line(page, 'middle', 'Aunt May').waitFor()
  assert.equal((await alike(page)).length, before.length + 1)
  await tabTo(page, button('Back round the ring: “Aunt May”'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.locator('[data-list=middle] li:last-child p').getByText('Mum in Orange', { exact: true }).waitFor()
  await hands.press(button('Closer: “Aunt May”'))
  await line(page, 'inner', 'Aunt May').waitFor()
  const saved = await alike(page)
  assert.ok(saved.includes('inner KinAuntMayLosttouchChristmas'))
  await page.reload()
  assert.deepEqual(await alike(page), saved, 'all of it is saved')
  await hands.press(page.getByRole('link', { name: 'Print view' }))
  await page.waitForURL('**?print=yes')
  assert.deepEqual((await saidBy(page)).drawn, saved, 'what is printed is what is drawn')
  const names = await page.locator('.plain-list li').allTextContents()
  assert.deepEqual([names.length, names.includes('Aunt May: Lost touch')], [saved.length, true])
  assert.equal(await sheetsOf(page), 2, 'the drawing with the names, and lines to write on')
  assert.doesNotMatch(await page.content(), /Printed by/, 'on what they take home nobody else is named')
  assert.deepEqual(complaints, [])
  await close()
})

test('without script each is drawn in its list', async () => {
  here.itIs('10:30')
  const { page, complaints, close } = await here.as('ellen', { javaScriptEnabled: false })
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click()
    await page.waitForLoadState()
  }
  for (const { at, text, kind, area, way, to } of [
    { at: map, text: 'In their own words', kind: 'Place', area: 'After', way: 'Earlier', to: 'offence' },
    { at: worksheet, text: 'Who?', kind: 'Service', area: 'Further away', way: 'Closer', to: 'middle' },
  ]) {
    await page.goto(at)
    const before = await alike(page)
    await page.getByLabel(text).fill('Depot Road')
    await page.getByRole('radio', { name: kind, exact: true }).check()
    await page.getByRole('radio', { name: area, exact: true }).check()
    await press('Add')
    await press(`${way}: “Depot Road”`)
    assert.ok(await line(page, to, 'Depot Road').isVisible())
    await page.getByRole('link', { name: 'Change “Depot Road”' }).click()
    await page.getByLabel(text).fill('Depot Lane')
    await press('Save')
    const saved = await alike(page)
    assert.ok(saved.includes(`${to} ${kind}DepotLane`), `${at}: ${saved.join(', ')}`)
    await press('Remove Depot Lane')
    assert.deepEqual(await alike(page), before)
    await press('Undo')
    assert.deepEqual(await alike(page), saved)
  }
  assert.deepEqual(complaints, [])
  await close()
})

test('the week’s grid is a list in order of time; what is moved with the keyboard stands at its new time, on paper too', async () => {
  here.itIs('10:40')
  const { page, complaints, close } = await here.as('ellen')
  const hands = keyboard(page)
  const today = page.locator('.days > .today')
  const times = () => today.locator('.at').allTextContents()
  const timeOf = () => today.locator('li:not(.ended)').filter({ hasText: 'Dixon' }).locator('.at').allTextContents()
  await page.goto('/calendar')
  assert.equal(await page.locator('.days').evaluate((days) => days.tagName), 'OL')
  assert.deepEqual(await timeOf(), ['13:00'])
  await hands.press(today.getByRole('link', { name: /Dixon/ }))
  await page.waitForURL(`**/appointments/${roys}`)
  await hands.press(page.getByRole('link', { name: 'Change or move' }))
  await page.waitForURL('**/move')
  await tabTo(page, page.locator('#nextTime'))
  await page.keyboard.type('0330PM')
  await hands.choose(page.getByRole('radio', { name: 'The person' }))
  await hands.press(page.getByRole('button', { name: 'Save the change' }))
  await page.waitForURL((to) => !to.pathname.endsWith('/move'))
  await page.goto('/calendar')
  assert.deepEqual(await timeOf(), ['15:30'])
  assert.deepEqual(await times(), (await times()).toSorted(), 'in order of time')
  const drawn = await page.locator('.days li').allInnerTexts()
  assert.equal(await sheetsOf(page), 1)
  await page.emulateMedia({ media: 'print' })
  assert.deepEqual(await page.locator('.days li').filter({ visible: true }).allInnerTexts(), drawn)
  await page.emulateMedia({ media: null })
  await page.goto('/today')
  const said = (await page.locator('svg.week desc').textContent()) ?? ''
  const bars = await page.locator('svg.week .count').allTextContents()
  assert.ok(bars.length > 4)
  const counts = [...said.matchAll(/(\d+) of (\d+)/g)].map(([, done, of]) => `${done}/${of}`)
  assert.deepEqual(counts, bars, 'the bars of the week are said in words')
  assert.deepEqual(complaints, [])
  await close()
})

test('the board of who is out is a table on one sheet; how appointments went is said as it is marked', async () => {
  here.itIs('10:50')
  const ruth = await here.as('ruth')
  await ruth.page.goto('/visits')
  const rows = ruth.page.locator('main tbody tr').filter({ visible: true })
  const shown = await rows.allTextContents()
  assert.ok(shown.length > 1)
  assert.equal(await sheetsOf(ruth.page), 1)
  await ruth.page.emulateMedia({ media: 'print' })
  assert.deepEqual(await rows.allTextContents(), shown)
  const ellen = await here.as('ellen')
  await ellen.page.goto('/caseload')
  const strips = await ellen.page.locator('.strip').evaluateAll((all) =>
    all.map((strip) => {
      const marks = ['attended', 'missed', 'excused'].map((kind) => [strip.querySelectorAll(`.${kind}`).length, kind])
      return {
        said: strip.getAttribute('aria-label')?.replace(/^.*: /, ''),
        marked: marks.flatMap(([many, kind]) => (many ? `${many} ${kind}` : [])).join(', '),
      }
    }),
  )
  assert.ok(strips.length > 2)
  for (const { said, marked } of strips) assert.equal(said, marked)
  assert.deepEqual([...ruth.complaints, ...ellen.complaints], [])
  await ruth.close()
  await ellen.close()
})

test('the orders of somebody on one line of time: each bar and number is in the table too, leads on by keyboard, and prints', async () => {
  here.itIs('11:00')
  const { page, complaints, close } = await here.as('ruth')
  await page.goto(`/people/${await here.person('Aaron Kettle')}/orders`)
  await keyboard(page).press(page.getByRole('link', { name: 'On one line of time' }))
  await page.waitForURL('**/orders/timeline')
  const said = () =>
    page.evaluate(() => ({
      drawn: [...document.querySelectorAll('svg.course [data-item]')].map((one) => one.getAttribute('data-item')),
      listed: [...document.querySelectorAll('main [data-listed]')].map((one) => one.getAttribute('data-listed')),
    }))
  const { drawn, listed } = await said()
  assert.deepEqual(listed.toSorted(), drawn.toSorted(), 'the table says what is drawn')
  const kinds = drawn.map((one) => one?.replace(/^\d+ /, '').replace(/,? \d.*/, ''))
  for (const kind of ['Custody', 'As ordered', 'Longer than ordered', 'Suspended', 'Condition', 'Suspension lifted'])
    assert.ok(kinds.includes(kind), `${kind} of ${kinds.join('; ')}`)
  const bars = await page
    .locator('svg.course rect')
    .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width))
  assert.ok(Math.min(...bars) >= 2 && new Set(bars.map(Math.round)).size > 3, 'bars are as long as their days')
  assert.ok((await sheetsOf(page)) <= 2)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('svg.course').isVisible(), true)
  assert.equal(await page.locator('main [data-listed]').first().isVisible(), true)
  await page.emulateMedia({ media: null })
  const mark = page.locator('svg.course a[data-item*="Suspension lifted"]')
  await mark.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/orders/*#story')
  assert.match((await page.locator('main').textContent()) ?? '', /Suspension lifted/)
  assert.deepEqual(complaints, [])
  await close()
})
