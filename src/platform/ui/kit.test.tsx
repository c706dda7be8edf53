import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import type { PageContext } from './context.ts'
import { ErrorPage } from './error-page.tsx'
import { Form } from './form.tsx'
import { TextArea } from './inputs.tsx'
import { kitPage } from './kit.tsx'
import { kitContext } from './kit-stand.ts'
import { Page, renderPage } from './page.tsx'

const ctx = kitContext((name) => `/static/${name}`)
const html = renderPage(kitPage(ctx))
const tags = html.match(/<[a-z][^>]*>/g) ?? []
const attribute = (tag: string, name: string) => tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]
const ids = tags.flatMap((tag) => attribute(tag, 'id') ?? [])

test('the document begins as one', () => assert.match(html, /^<!doctype html><html lang="en">/))

test('nothing is styled or scripted in the markup', () => {
  assert.deepEqual(
    tags.filter((tag) => /\s(style|on[a-z]+)=/.test(tag)),
    [],
  )
  assert.equal(html.match(/<script[^>]*>[^<]/), null)
})

test('ids are unique', () => assert.deepEqual([...new Set(ids)], ids))

test('whatever is pointed at exists', () => {
  const pointing = ['for', 'aria-labelledby', 'aria-describedby', 'popovertarget']
  const named = tags.flatMap((tag) => pointing.flatMap((name) => attribute(tag, name)?.split(' ') ?? []))
  assert.ok(named.length > 50)
  assert.deepEqual(
    named.filter((id) => !ids.includes(id)),
    [],
  )
})

test('every control has a label', () => {
  const controls = tags.filter((tag) => /^<(input|select|textarea)\s/.test(tag) && attribute(tag, 'type') !== 'hidden')
  const labelled = new Set(tags.filter((tag) => tag.startsWith('<label')).map((tag) => attribute(tag, 'for')))
  assert.ok(controls.length > 30)
  for (const control of controls) assert.ok(labelled.has(attribute(control, 'id')), control)
})

test('an error is at its field and in the summary that leads there', () => {
  assert.match(html, /<a href="#wrong-date">/)
  const input = tags.find((tag) => attribute(tag, 'id') === 'wrong-date') ?? ''
  assert.equal(attribute(input, 'aria-invalid'), 'true')
  assert.equal(attribute(input, 'aria-describedby'), 'wrong-date-error wrong-date-said')
  assert.equal(attribute(input, 'value'), '24 Novembre')
})

test('a date box says its day in words, and nothing when it is empty', () => {
  const said = (name: string) => new RegExp(`<output class="day-said" id="${name}-said"[^>]*>([^<]*)`).exec(html)?.[1]
  assert.equal(said('filled-date'), 'Tue 24 Nov 2026, today')
  assert.equal(said('empty-date'), '')
  assert.equal(said('wrong-date'), '')
})

test('an empty form has nothing chosen, and carries its key and version', () => {
  const form = html.slice(html.indexOf('id="empty-form"'), html.indexOf('id="kit-form-filled"'))
  assert.doesNotMatch(form, /\s(checked|selected)/)
  assert.match(form, /name="_key" value="0{8}-/)
  assert.match(form, /name="_version" value="3"/)
})

test('text is shown as it was typed', () => {
  const typed = '\n<script>alert(1)</script> "quoted" & \u202Eright to left\u202C 👩🏽‍🦽'
  const form = { values: { why: typed }, errors: {} }
  const shown = renderToString(
    <Form form={form} action="/">
      <TextArea form={form} name="why" label="Why" />
    </Form>,
  )
  const inside = shown
    .slice(shown.indexOf('<textarea'))
    .replace(/^<textarea[^>]*>/, '')
    .replace(/<\/textarea>.*$/s, '')
  assert.ok(inside.startsWith('\n\n'), 'HTML drops the first line end of a text box')
  assert.match(inside, /&lt;script>alert\(1\)&lt;\/script>/)
})

test('a page without a user has no navigation and no lock', () => {
  const { user, ...visitor }: PageContext = ctx
  assert.ok(user)
  const page = renderPage(
    <Page ctx={visitor} title="Sign in">
      <h1>Sign in</h1>
    </Page>,
  )
  assert.doesNotMatch(page, /data-user|data-idle|<nav|quick-note/)
  assert.match(page, /<title>Sign in – Throughcare<\/title>/)
})

test('a password is never sent back', () => {
  const password = tags.find((tag) => attribute(tag, 'type') === 'password')
  assert.ok(password)
  assert.equal(attribute(password, 'value') || undefined, undefined)
})

test('an error page gives the reference and nothing else', () => {
  const page = renderPage(<ErrorPage ctx={ctx} kind="failed" reference="a1b2" />)
  assert.match(page, /Reference a1b2/)
  assert.match(page, /data-failed/)
})
