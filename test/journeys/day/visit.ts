import { type Office, seen } from './office.ts'

const said = {
  door: 'Her mother came to the door: gone some nights, left the till job, her phone is not answered. My card is there.',
  mother: 'Will ring as soon as she hears; thinks of a friend in town. Not afraid for her yet.',
}

/** 13:42: the running sheet, lodged before she goes; the team leader sees it. */
export async function lodgesTheSheet({ at, goes, main, tally, sees, beside }: Office): Promise<void> {
  await at('13:42', 'the running sheet')
  await goes('Lodge', /\/visits\/new/)
  await sees('Dog at the address')
  await tally.put(main.getByLabel('Leave at'), '13:45')
  await tally.put(main.getByLabel('There at').first(), '14:00')
  await tally.put(main.getByLabel('Back by'), '14:25')
  await goes('Lodge', /\/visits\/[0-9a-f-]{36}/)
  await sees('Lodged. Your team leader sees it.')
  await beside('ruth', async (ruth) => {
    await ruth.goto('/visits')
    await seen(ruth, [/Ellen Marsh/, /Pool car 1/])
  })
}

/** 13:45: the visit, on her phone: out, at the door, not seen, away, safe. */
export async function visitsSally({ page, goes, main, tally, sees, until, beside }: Office): Promise<void> {
  tally.begin('13:45 the visit, on the phone')
  await page.setViewportSize({ width: 390, height: 844 })
  await until('13:45')
  await goes('Set out', /\/visits\//)
  await sees('Set out.')
  await until('14:00')
  await goes('Arrived', /\/visits\//)
  await sees('Arrived.', 'Low front gate; park on the street side', '02 5550 2214')
  await beside('ruth', async (ruth) => {
    await ruth.goto('/visits')
    await seen(ruth, [/At Sally O’Connor, 14 Mill Lane, Eastry since 14:00/])
  })
  await tally.mouse.press(main.getByText('Nobody there, or not seen'))
  await tally.mouse.write(main.getByLabel('What you saw'), said.door)
  await goes('Save: not seen', /\/visits\//)
  await sees(/^Saved: not seen/)
  await goes('Left, all well', /\/visits\//)
  await until('14:20')
  await goes('Back, safe', /\/visits\//)
  await sees('Back, safe.')
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** 14:22: not seen opens the one chain; her mother, at the door, is the first try of it, and what she said goes to the record. */
export async function looksForSally({ goes, main, tally, sees }: Office): Promise<void> {
  tally.begin('14:22 Sally is looked for')
  await goes(/^Look for them/, /\/chains\//)
  await sees('Being looked for. Two questions come first.')
  await tally.mouse.choose(main.getByRole('radio', { name: 'No', exact: true }))
  await goes('Save', /\/chains\//, main.getByRole('region', { name: 'First' }))
  await tally.mouse.choose(main.getByRole('radio', { name: /^Somebody close to them: spoke/ }))
  await tally.mouse.choose(main.getByRole('radio', { name: /^Margaret O’Connor/ }))
  await tally.mouse.write(main.getByLabel('What was said'), said.mother)
  await goes('Save the try and its note', /\/chains\//)
  await sees('Saved, with its note.', /With Margaret O’Connor/)
}

/** 14:25: the job that she left, as her mother said: on the record, and not verified. */
export async function hearsOfWork({ goes, tally, sees }: Office): Promise<void> {
  tally.begin('14:25 what her mother said of work')
  await goes('Record what they said of work, housing or money', /contact=/)
  await sees(/Margaret O’Connor \(mother\)/)
  await goes('No longer so: Checkout operator', /about=/)
  await sees('Has left it')
  await goes('Save', /\/circumstances(\?|$|#)/)
  await sees(/Margaret O’Connor/, /Not verified/)
}
