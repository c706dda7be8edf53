import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { type Browser, type BrowserContext, chromium, type Page as Tab } from 'playwright-core'
import { chromiumArguments, chromiumPath } from '../../../../test/support/chromium.ts'
import { Button } from '../button.tsx'
import { DraftBox } from '../draft-box.tsx'
import { Form, type FormState } from '../form.tsx'
import { TextField } from '../inputs.tsx'
import { type Request, type Stand, startStand } from '../kit-stand.ts'
import { Page, renderPage } from '../page.tsx'
import { drafts, idle, parking, quickNote } from '../words.ts'

let browser: Browser
let context: BrowserContext
let stand: Stand
let tab: Tab

before(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments })
  stand = await startStand()
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
})
after(async () => {
  await browser.close()
  await stand.close()
})
/** Each test has a tab of its own, on a device that remembers nothing of the one before. */
beforeEach(async () => {
  tab = await openTab()
  stand.answer(() => ({}))
  await tab.goto(stand.url)
  await tab.evaluate(() => localStorage.clear())
})
afterEach(() => tab.close())

/** A tab whose clock stands until a test moves it. */
async function openTab(): Promise<Tab> {
  const opened = await context.newPage()
  opened.setDefaultTimeout(10_000)
  await opened.clock.install({ time: '2026-11-24T10:12:00+11:00' })
  return opened
}

type Server = { draft: { text: string; version: number }; state: 'up' | 'down' | 'signed-out'; saved: Request[] }

/** A server with one page, which has a name field and a note kept as a draft. */
function serve(form: FormState = { values: {}, errors: {} }): Server {
  const server: Server = { draft: { text: '', version: 0 }, state: 'up', saved: [] }
  stand.answer((request) => {
    if (server.state === 'down') return 'unreached'
    if (request.method === 'PUT') return keepDraft(server, request)
    if (request.method === 'POST') {
      server.saved.push(request)
      return { status: 303, location: '/done' }
    }
    if (request.url.pathname === '/find.json')
      return { type: 'application/json', body: JSON.stringify({ hits: hitsFor(request) }) }
    if (request.url.pathname === '/quick-note') return { body: notePart }
    return { body: pageAt(request.url.pathname, server, form) }
  })
  return server
}

function keepDraft(server: Server, { body }: Request) {
  if (server.state === 'signed-out') return { status: 401 }
  const { text, base } = JSON.parse(body)
  if (base !== server.draft.version) return { status: 409, body: JSON.stringify(server.draft) }
  server.draft = { text, version: base + 1 }
  return { body: JSON.stringify({ version: base + 1 }) }
}

function pageAt(path: string, server: Server, form: FormState): string {
  const noSingleKeys = path.endsWith('/quietly')
  const ctx = { ...stand.ctx, path, noSingleKeys, ...(path === '/done' ? { notice: { text: 'Saved' } } : {}) }
  return renderPage(
    <Page ctx={ctx} title={path}>
      <h1>{path}</h1>
      {path.startsWith('/write') && (
        <Form form={form} action="/write">
          <TextField form={form} name="subject" label="Subject" />
          <DraftBox
            name="note"
            label="Note"
            value={server.draft.text}
            version={server.draft.version}
            draftUrl="/drafts/1"
          />
          <Button kind="primary">Save note</Button>
        </Form>
      )}
    </Page>,
  )
}

const notePart =
  '<form class="form" method="post" action="/quick-note"><div class="field"><label for="who">Who</label><input id="who" name="who"></div><button>Save it</button></form>'
const hitsFor = ({ url }: Request) =>
  url.searchParams.get('q')?.startsWith('roy')
    ? [{ id: '1', label: 'Merritt, Roy', hint: 'by name', href: '/people/1' }]
    : []

const note = () => tab.getByRole('textbox', { name: 'Note' })
const says = (text: string) => tab.locator('[data-state]').filter({ hasText: text }).waitFor()
const awake = () => tab.locator('[data-left]').filter({ hasText: 'characters' }).waitFor({ state: 'attached' })
async function write(path = '/write') {
  await tab.goto(stand.url + path)
  await awake()
}

test('words typed are kept on the server, and the page says so', async () => {
  const server = serve()
  await write()
  await note().fill('He came on time.')
  await tab.clock.fastForward(700)
  await says(drafts.saved)
  assert.deepEqual(server.draft, { text: 'He came on time.', version: 1 })
  const left = tab.locator('[data-left]')
  assert.equal(await left.textContent(), drafts.left(12000 - 16))
  assert.equal(await left.isVisible(), false, 'while there is room enough nothing is said of it')
  await note().fill('x'.repeat(11_000))
  assert.equal(await left.isVisible(), true)
})

test('words typed while the service is down survive a reload and are sent when it is back', async () => {
  const server = serve()
  await write()
  server.state = 'down'
  await note().fill('Kept here')
  await tab.clock.fastForward(700)
  await says(drafts.unsent)
  server.state = 'up'
  await write()
  assert.equal(await note().inputValue(), 'Kept here')
  await tab.clock.fastForward(700)
  await says(drafts.saved)
  assert.equal(server.draft.text, 'Kept here')
})

test('a service that comes back is tried again without a reload', async () => {
  const server = serve()
  await write()
  server.state = 'down'
  await note().fill('Waiting')
  await tab.clock.fastForward(700)
  await says(drafts.unsent)
  server.state = 'up'
  await tab.clock.fastForward(5000)
  await says(drafts.saved)
  assert.equal(server.draft.text, 'Waiting')
})

test('two tabs: both texts are shown, and both can be kept', async () => {
  const server = serve()
  await write()
  server.draft = { text: 'From the phone', version: 4 }
  await note().fill('From the desk')
  await tab.clock.fastForward(700)
  await says(drafts.both)
  assert.deepEqual(await tab.locator('.both pre').allTextContents(), ['From the desk', 'From the phone'])
  await tab.getByRole('button', { name: drafts.keepBoth }).click()
  await says(drafts.saved)
  assert.deepEqual(server.draft, { text: 'From the desk\n\nFrom the phone', version: 5 })
})

test('two tabs: the text not chosen can still be put below', async () => {
  const server = serve()
  await write()
  server.draft = { text: 'Theirs', version: 4 }
  await note().fill('Mine')
  await tab.clock.fastForward(700)
  await tab.getByRole('button', { name: drafts.keepTheirs }).click()
  assert.equal(await note().inputValue(), 'Theirs')
  await tab.getByRole('button', { name: drafts.other }).click()
  assert.equal(await note().inputValue(), 'Theirs\n\nMine')
})

test('a session that ended keeps the words, and its link leads back to the field', async () => {
  const server = serve()
  await write()
  server.state = 'signed-out'
  await note().fill('Kept')
  await tab.clock.fastForward(700)
  await says(drafts.signedOut)
  const link = tab.getByRole('link', { name: drafts.signIn })
  assert.equal(await link.getAttribute('href'), '/sign-in?next=%2Fwrite%23note')
})

test('after its save a form leaves nothing on the device', async () => {
  const server = serve()
  await write()
  await note().fill('Final words')
  await tab.getByRole('button', { name: 'Save note' }).click()
  await tab.getByRole('heading', { name: '/done' }).waitFor()
  assert.equal(new URLSearchParams(server.saved[0]?.body).get('note'), 'Final words')
  assert.deepEqual(await tab.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft'))), [])
})

test('a second press of Save sends nothing more', async () => {
  const server = serve()
  await write()
  await tab.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>('main .primary')
    button?.click()
    button?.click()
  })
  await tab.getByRole('heading', { name: '/done' }).waitFor()
  assert.equal(server.saved.length, 1)
})

test('errors take the focus when the page opens', async () => {
  serve({ values: {}, errors: { subject: 'Enter the subject' } })
  await write()
  assert.equal(await tab.evaluate(() => document.activeElement?.className), 'errors')
  await tab.getByRole('link', { name: 'Enter the subject' }).click()
  assert.equal(await tab.evaluate(() => document.activeElement?.id), 'subject')
})

test('Ctrl K finds, and Enter opens what is pointed at', async () => {
  serve()
  await write()
  await tab.keyboard.press('Control+k')
  const box = tab.getByRole('combobox')
  await box.fill('roy')
  await tab.clock.fastForward(200)
  await tab.getByRole('option', { name: 'Merritt, Roy' }).waitFor()
  assert.equal(await box.getAttribute('aria-activedescendant'), 'palette-0')
  await tab.keyboard.press('Enter')
  await tab.waitForURL('**/people/1')
})

test('what is typed right after Ctrl K is not lost, however late the dialog is', async () => {
  serve()
  await write()
  let send = () => {}
  const held = new Promise<void>((done) => {
    send = done
  })
  await tab.route(/find-palette/, async (route) => {
    await held
    await route.continue()
  })
  await tab.keyboard.press('Control+k')
  await tab.keyboard.type('roy n')
  send()
  const box = tab.getByRole('combobox')
  await box.waitFor()
  await tab.keyboard.type('o')
  assert.equal(await box.inputValue(), 'roy no')
  assert.equal(await tab.locator('#find-q').inputValue(), '')
})

test('find offers the places of the service, and Enter on nothing searches everywhere', async () => {
  serve()
  await write()
  await tab.keyboard.press('Control+k')
  await tab.getByRole('option', { name: 'Caseload' }).waitFor()
  await tab.getByRole('combobox').fill('zebra')
  await tab.clock.fastForward(200)
  await tab.locator('.palette li').first().waitFor({ state: 'detached' })
  await tab.keyboard.press('Enter')
  await tab.waitForURL('**/find?q=zebra')
})

test('n opens the quick note; it is saved without a page load', async () => {
  serve()
  await write()
  await tab.locator('main').focus()
  await tab.keyboard.press('n')
  await tab.getByLabel('Who').fill('Roy')
  stand.answer(() => ({
    type: 'application/json',
    body: JSON.stringify({ to: '/x', said: { text: 'Call with Roy saved' } }),
  }))
  await tab.keyboard.press('Enter')
  await tab.locator('.toast').filter({ hasText: 'Call with Roy saved' }).waitFor()
  assert.equal(await tab.locator('#say').textContent(), 'Call with Roy saved')
  assert.equal(await tab.getByRole('dialog').isVisible(), false)
  assert.deepEqual(
    stand.requests.map(({ method, url, body }) => [method, url.pathname, body]),
    [['POST', '/quick-note', 'who=Roy']],
  )
})

test('n is a letter where it is typed', async () => {
  serve()
  await write()
  await note().pressSequentially('n')
  assert.equal(await note().inputValue(), 'n')
  assert.equal(await tab.locator('dialog').count(), 0)
})

test('n does nothing for who switched it off; the button still opens the quick note', async () => {
  serve()
  await write('/write/quietly')
  await tab.locator('main').focus()
  await tab.keyboard.press('n')
  assert.equal(await tab.locator('dialog').count(), 0)
  await tab.locator('.top [data-quick-note]').click()
  await tab.getByLabel('Who').fill('Roy')
})

test('a refused quick note says what is wrong at the field, with what was typed', async () => {
  serve()
  await write()
  await tab.getByRole('link', { name: 'Record contact' }).click()
  await tab.getByLabel('Who').fill('Nobody')
  const problem = { status: 422, title: 'Check the form', errors: [{ path: 'who', message: 'Select who it was' }] }
  stand.answer(() => ({ status: 422, type: 'application/problem+json', body: JSON.stringify(problem) }))
  await tab.getByRole('button', { name: 'Save it' }).click()
  const error = tab.getByRole('dialog').locator('#quick-note-who-error')
  await error.waitFor()
  assert.equal(await error.textContent(), 'Select who it was')
  assert.equal(await tab.getByLabel('Who').inputValue(), 'Nobody')
  assert.equal(await tab.getByLabel('Who').getAttribute('aria-describedby'), 'quick-note-who-error')
})

test('a quick note that cannot be sent stays, and can be sent again', async () => {
  serve()
  await write()
  await tab.getByRole('link', { name: 'Record contact' }).click()
  await tab.getByLabel('Who').fill('Roy')
  stand.answer(() => 'unreached')
  await tab.getByRole('button', { name: 'Save it' }).click()
  await tab.getByText(quickNote.unreached).waitFor()
  stand.answer(() => ({ type: 'application/json', body: JSON.stringify({ to: '/x' }) }))
  await tab.getByRole('button', { name: 'Save it' }).click()
  await tab.locator('.toast').filter({ hasText: quickNote.saved }).waitFor()
})

test('Alt P parks a form, and it comes back from another page at the very word', async () => {
  serve()
  await write()
  await tab.getByRole('textbox', { name: 'Subject' }).fill('Housing for Rick')
  await tab.evaluate(() => document.querySelector<HTMLInputElement>('#subject')?.setSelectionRange(7, 7))
  await tab.keyboard.press('Alt+p')
  await tab
    .locator('.toast')
    .filter({ hasText: parking.done('/write') })
    .waitFor()
  await tab.goto(`${stand.url}/elsewhere`)
  await tab.locator('.parked').getByRole('link', { name: '/write' }).click()
  await tab.waitForURL('**/write')
  await tab.waitForFunction(() => document.querySelector<HTMLInputElement>('#subject')?.value === 'Housing for Rick')
  assert.deepEqual(
    await tab.evaluate(() => [
      document.activeElement?.id,
      document.querySelector<HTMLInputElement>('#subject')?.selectionStart,
    ]),
    ['subject', 7],
  )
  assert.equal(await tab.locator('.parked').isVisible(), false)
})

test('a fourth is not parked, and a form parked twice takes one place', async () => {
  serve()
  for (const path of ['/write?1', '/write?2', '/write?3', '/write?3']) {
    await write(path)
    await tab.keyboard.press('Alt+p')
    await tab.locator('.toast').waitFor()
  }
  assert.equal(await tab.locator('.parked a').count(), 3)
  await write('/write?4')
  await tab.keyboard.press('Alt+p')
  await tab.locator('.toast').filter({ hasText: parking.full }).waitFor()
  await tab
    .getByRole('button', { name: parking.drop('/write') })
    .first()
    .click()
  assert.equal(await tab.locator('.parked a').count(), 2)
})

test('the button parks too, with the cursor where it was', async () => {
  serve()
  await write()
  await tab.getByRole('textbox', { name: 'Subject' }).fill('By hand')
  await tab.getByRole('button', { name: 'Park this writing' }).click()
  await tab.locator('.parked a').waitFor()
  const parked = await tab.evaluate(() => Object.entries(localStorage).find(([key]) => key.endsWith('parked'))?.[1])
  assert.deepEqual([JSON.parse(parked ?? '[]')[0].focus, JSON.parse(parked ?? '[]')[0].cursor], ['subject', [7, 7]])
})

test('what is sent is no longer parked', async () => {
  serve()
  await write()
  await tab.keyboard.press('Alt+p')
  await tab.locator('.parked a').waitFor()
  await tab.getByRole('button', { name: 'Save note' }).click()
  await tab.getByRole('heading', { name: '/done' }).waitFor()
  assert.equal(await tab.locator('.parked').isVisible(), false)
})

test('an idle page warns, sends its draft, locks, and comes back to the very field', async () => {
  const server = serve()
  await write()
  await tab.getByRole('textbox', { name: 'Subject' }).fill('Half a thought')
  await tab.clock.runFor('29:10')
  await tab.locator('#say').filter({ hasText: idle.soon }).waitFor()
  await note().fill('Not yet sent')
  await tab.getByRole('textbox', { name: 'Subject' }).press('End')
  await tab.clock.runFor('30:20')
  await tab.waitForURL('**/locked?next=%2Fwrite&field=subject')
  assert.equal(server.draft.text, 'Not yet sent')
  await write('/write#subject')
  await tab.waitForFunction(() => document.activeElement?.id === 'subject')
  assert.equal(await tab.getByRole('textbox', { name: 'Subject' }).inputValue(), 'Half a thought')
  assert.equal(await note().inputValue(), 'Not yet sent')
})

test('Alt L locks at once, with the draft sent', async () => {
  const server = serve()
  await write()
  await note().fill('In a hurry')
  await tab.keyboard.press('Alt+l')
  await tab.waitForURL('**/locked?next=%2Fwrite&field=note')
  assert.equal(server.draft.text, 'In a hurry')
})
