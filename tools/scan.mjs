/**
 * Has wapiti (Debian's package, 3.0.4) look for holes in a running service, signed in:
 *
 *   node tools/scan.mjs http://localhost:3000 ellen@demo.throughcare.example 'throughcare demonstration'
 *
 * Only this machine is ever scanned. Prints what was found and how many pages only somebody signed in gets; exit code 1 where something of
 * medium weight or more was found that is not explained below.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [address, email, password] = process.argv.slice(2)
const seconds = Number(process.env.SCAN_SECONDS ?? 600)

/** What wapiti says that is so, and why it is no hole. */
const explained = [
  {
    says: /Lack of anti CSRF token/,
    because: 'writes are refused unless the browser says that they come from our own page (Sec-Fetch-Site, Origin)',
  },
]

/** Wapiti 3.0.4 builds a pattern that Python 3.11 refuses, its flags being at the end. */
const wapiti = `
import re
compiled = re.compile
re.compile = lambda p, flags=0: compiled(p[:-5], flags | re.M | re.S) if isinstance(p, str) and p.endswith('(?ms)') else compiled(p, flags)
from wapitiCore.main.wapiti import wapiti_main
wapiti_main()
`

function refuse(sentence) {
  console.error(sentence)
  process.exit(2)
}

if (!address || !email || !password) refuse('Say the address, an e-mail address and its password.')
const base = new URL(address)
if (!['localhost', '127.0.0.1'].includes(base.hostname)) refuse('Only a service on this machine is scanned.')

async function signIn() {
  const answer = await fetch(new URL('/sign-in', base), {
    method: 'POST',
    body: new URLSearchParams({ email, password }),
    redirect: 'manual',
  })
  const cookie = answer.headers.getSetCookie().find((one) => one.includes('session='))
  if (!cookie) refuse(`Signing in was answered ${answer.status}.`)
  return cookie.split(';')[0]
}

/** Signed out, locked or with another password the rest would only see the sign-in page. */
const away = ['/sign-out*', '/locked*', '/account/password*', '/account/sessions*', '/static*']

function scan(cookie, folder) {
  const program = join(folder, 'wapiti.py')
  writeFileSync(program, wapiti)
  const report = join(folder, 'report.json')
  const modules =
    'csp,cookieflags,http_headers,crlf,csrf,exec,file,permanentxss,redirect,shellshock,sql,ssrf,xss,xxe,methods'
  const args = [program, '-u', base.href, '-s', new URL('/today', base).href, '--scope', 'folder', '-m', modules]
  for (const path of away) args.push('-x', new URL(path, base).href)
  args.push('-H', `Cookie: ${cookie}`, '-H', 'Accept-Encoding: identity', '-d', '6', '-v', '1', '--no-bugreport')
  args.push('--max-links-per-page', '40', '--max-files-per-dir', '20', '--max-scan-time', String(seconds))
  args.push('--max-attack-time', String(seconds / 10), '--flush-session', '--store-session', folder)
  const env = { ...process.env, PYTHONPATH: '/usr/lib/python3/dist-packages' }
  const run = spawnSync('/usr/bin/python3', [...args, '-f', 'json', '-o', report], {
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  writeFileSync(join(folder, 'log.txt'), run.stdout + run.stderr)
  if (run.status !== 0) refuse(`wapiti ended with ${run.status}: see ${folder}/log.txt`)
  return { found: JSON.parse(readFileSync(report, 'utf8')), log: run.stdout }
}

/** The pages in the log that only somebody signed in gets. */
function pagesIn(log) {
  const asked = [...log.matchAll(/^\[\+\] (?:GET|POST) (\S+)/gm)].map(([, url]) => new URL(url).pathname)
  const closed = asked.filter((path) => !/^\/($|sign-in|static|health)/.test(path))
  return [...new Set(closed.map((path) => path.replaceAll(/[0-9a-f-]{36}/g, ':id')))].sort()
}

const folder = mkdtempSync(join(tmpdir(), 'throughcare-scan-'))
const cookie = await signIn()
const { found, log } = scan(cookie, folder)
const still = await fetch(new URL('/today', base), { headers: { cookie }, redirect: 'manual' })
if (still.status !== 200) refuse('The session did not live to the end of the scan.')

const all = Object.entries({ ...found.vulnerabilities, ...found.anomalies }).flatMap(([kind, list]) =>
  list.map((one) => ({ kind, ...one, why: explained.find(({ says }) => says.test(one.info))?.because })),
)
for (const [what, list] of Map.groupBy(
  all,
  ({ kind, level, info, why }) => `level ${level}, ${kind}: ${info.slice(0, 120)}${why ? ` (explained: ${why})` : ''}`,
))
  console.log(
    `${list.length} × ${what}\n    ${list
      .slice(0, 3)
      .map(({ method, path }) => `${method} ${path}`)
      .join('\n    ')}`,
  )
const pages = pagesIn(log)
console.log(`${pages.length} kinds of page that only somebody signed in gets, such as ${pages.slice(0, 8).join(', ')}`)
console.log(`The whole is in ${folder}`)
process.exitCode = all.some(({ level, why }) => level >= 2 && !why) ? 1 : 0
