import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { roles } from '../../src/modules/staff/index.ts'
import { signIn, testAgency, world } from '../support/app.ts'
import { supervised } from '../support/people.ts'

const here = await world()
after(() => here.close())
const agency = await testAgency(here)
const everybody = await agency.staff('=Nell', ...roles)
const browser = await signIn(here, agency, everybody)
for (const name of ['=HYPERLINK("https://evil.test")', '+1+1', '-2+3', '@SUM(A1)', '\tTab', ' =lead'])
  await supervised(here, agency, everybody, name, name)

/** The cells of a CSV file, as a spreadsheet reads them. */
const cellsOf = (csv: string) =>
  [...csv.replace(/^\ufeff/, '').matchAll(/(?:^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  )

const files = here.app.declared.filter(({ method, url }) => method === 'GET' && url.endsWith('.csv'))

test('there are files for spreadsheets, and each is known here', () => {
  assert.deepEqual(files.map(({ url }) => url).sort(), ['/caseload.csv', '/trail.csv'])
})

for (const { url } of files)
  test(`no cell of ${url} is taken for a formula`, async () => {
    const answer = await browser.get(url)
    assert.equal(answer.statusCode, 200)
    assert.match(String(answer.headers['content-type']), /^text\/csv; charset=utf-8/)
    assert.match(String(answer.headers['content-disposition']), /^attachment; filename="[\w.-]+"$/)
    const cells = cellsOf(answer.body)
    assert.ok(
      cells.some((cell) => /HYPERLINK|Nell/.test(cell)),
      'the names are there',
    )
    const bad = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))
    assert.deepEqual(bad, [])
  })
