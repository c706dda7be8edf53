import {
  Card,
  Columns,
  type FormState,
  KeyValues,
  LinkButton,
  type PageContext,
  Prose,
  Stack,
  showDate,
  showWhen,
  Tag,
  Time,
  Timeline,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import {
  type Attendance,
  type Consent,
  countsOf,
  type Disclosure,
  isOver,
  type Referral,
  type StateLine,
} from '../rules.ts'
import { fields, words } from '../words.ts'
import { AttendanceCard } from './attendance.tsx'
import { Changes } from './changes.tsx'
import type { Item } from './draft.tsx'

export type OneData = {
  head: PersonHead
  referral: Referral
  states: StateLine[]
  consents: Consent[]
  disclosures: Disclosure[]
  attendance: Attendance[]
  /** What would be told today, where it was not sent yet. */
  toTell: { item: string; name: string; words: string }[]
  items: readonly Item[]
  ends: readonly { code: string; name: string; state: 'declined' | 'withdrawn' }[]
  mayRefer: boolean
}
export type Shown = { data: OneData; ctx: PageContext; form: FormState }

/** One referral: where it stands, on which basis, what was told, how it went, and what can be done now. */
export const ReferralPage = ({ data, ctx, form }: Shown) => {
  const { head, referral, mayRefer } = data
  const sent = referral.state !== 'drafted'
  return (
    <PersonFrame ctx={ctx} head={head} current="plan" title={referral.service} form={form}>
      <InTab person={head.id} tab="plan" current="referrals" />
      <Columns aside={<About data={data} ctx={ctx} form={form} />}>
        {mayRefer && !isOver(referral.state) && <Changes data={data} ctx={ctx} form={form} />}
        <ToldCard data={data} ctx={ctx} form={form} />
        {sent && <AttendanceCard data={data} ctx={ctx} form={form} />}
        <Card id="story" title={words.story}>
          <Timeline entries={data.states.map((line) => entryOf(line, data, ctx))} />
        </Card>
      </Columns>
    </PersonFrame>
  )
}

function About({ data: { referral, consents, attendance }, ctx }: Shown) {
  const { why, basis, conditionWords, from, followUp, result } = referral
  const counts = countsOf(attendance)
  const items = [
    { label: words.provider, value: <a href={`/providers/${referral.provider}`}>{referral.providerName}</a> },
    {
      label: words.stateLabel,
      value: <Tag>{words.states[referral.state]}</Tag>,
      note: showDate(referral.stateOn, ctx.zone),
    },
    { label: fields.basis, value: words.basisLine[basis], note: conditionWords },
    { label: words.owner, value: referral.ownerName },
    followUp && {
      label: words.next,
      value: <a href={`/tasks/${followUp.task}`}>{words.followUp(showWhen(followUp.due, ctx))}</a>,
    },
    from && { label: fields.from, value: <From from={from} /> },
    result !== '' && { label: words.result, value: <span dir="auto">{result}</span> },
    attendance.length > 0 && {
      label: words.attendance,
      value: words.counts(counts.attended, counts.absent, counts.excused),
    },
  ].filter((item) => item !== undefined && item !== false)
  return (
    <>
      <Card
        id="about"
        title={
          <a href={`/services/${referral.offer}`} dir="auto">
            {referral.service}
          </a>
        }
        padded
      >
        <KeyValues items={items} />
        <p>
          <b>{fields.why}</b>
        </p>
        <Prose>{why}</Prose>
      </Card>
      <Card id="consents" title={words.consent} padded>
        {consents.length === 0 ? (
          <p>{words.noConsent}</p>
        ) : (
          <ul>
            {consents.map((one) => (
              <li key={one.id}>
                {words.given(showDate(one.givenOn, ctx.zone), words.hows[one.how])} <span dir="auto">{one.words}</span>
                {one.withdrawnOn && (
                  <>
                    {'. '}
                    <b>{words.withdrawn(showDate(one.withdrawnOn, ctx.zone))}</b>{' '}
                    <span dir="auto">{one.withdrawnHow}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}

/** Where a referral came from; a kind that another page keeps is named. */
function From({ from: [kind, id] }: { from: readonly [kind: string, id: string] }) {
  const said = words.from[kind] ?? kind
  return kind === 'notice' ? <a href={`/notices/${id}`}>{said}</a> : <span>{said}</span>
}

function ToldCard({ data: { referral, disclosures, toTell, items }, ctx }: Shown) {
  const drafted = referral.state === 'drafted'
  const name = (code: string) => items.find((item) => item.code === code)?.name ?? code
  const told = disclosures.map(({ item, words: said, basis, basisWords, byName, toldAt }) => ({
    label: name(item),
    value: <span dir="auto">{said}</span>,
    note: [words.bases[basis], basisWords, words.toldBy(byName, showWhen(toldAt, ctx))].filter(Boolean).join(', '),
  }))
  if (!drafted && told.length === 0) return null
  return (
    <Card
      id="told"
      title={drafted ? words.tell : words.told}
      actions={
        <LinkButton href={`/referrals/${referral.id}/sheet`} icon="print" small>
          {words.sheet}
        </LinkButton>
      }
      padded
    >
      <Stack>
        {drafted && <p>{words.toBeTold}</p>}
        <KeyValues
          items={
            drafted ? toTell.map((one) => ({ label: one.name, value: <span dir="auto">{one.words}</span> })) : told
          }
        />
      </Stack>
    </Card>
  )
}

const icons = {
  drafted: 'edit',
  sent: 'arrow',
  accepted: 'check',
  waitlisted: 'clock',
  started: 'flag',
  completed: 'check',
  declined: 'cross',
  withdrawn: 'cross',
} as const

const entryOf = (
  { id, state, on, reason, words: said, recordedAt, byName }: StateLine,
  { ends }: OneData,
  ctx: PageContext,
) => ({
  key: id,
  icon: icons[state],
  tone: state === 'completed' ? ('green' as const) : undefined,
  title: words.since(words.states[state], showDate(on, ctx.zone)),
  when: <Time at={recordedAt} ctx={ctx} />,
  children: (
    <>
      <p>{[ends.find(({ code }) => code === reason)?.name, byName].filter(Boolean).join(', ')}</p>
      {said !== '' && (
        <Prose>{state === 'sent' ? (words.sentHows[said as keyof typeof words.sentHows] ?? said) : said}</Prose>
      )}
    </>
  ),
})
