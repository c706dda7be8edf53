import { newId } from '../../../platform/ids.ts'
import { Button, Details, LinkButton, Muted, Row, Stack, Tag, type Tone } from '../../../platform/ui/index.ts'
import type { Answer, Eligibility, Fitting, Verdict } from '../rules.ts'
import { fitWords as words } from '../words.ts'

/** Reasons as they are said, beside how each of them counts. */
export type Said = { verdict: Verdict; text: string }
export type SaidFitting = Omit<Fitting, 'reasons'> & { reasons: Said[] }
export type SaidEligibility = Omit<Eligibility, 'reasons'> & { km: number | undefined; reasons: Said[] }

const tones: Record<Answer, Tone | undefined> = { eligible: 'green', maybe: 'amber', not: undefined }

export const AnswerTag = ({ answer }: { answer: Answer }) => <Tag tone={tones[answer]}>{words.answers[answer]}</Tag>

/** What was looked at, each with how it counts. */
export const Reasons = ({ reasons }: { reasons: readonly Said[] }) => (
  <ul>
    {reasons.map(({ verdict, text }) => (
      <li key={text} dir="auto">
        {text} <Muted>{words.verdicts[verdict]}</Muted>
      </li>
    ))}
  </ul>
)

/** Why, one press away. */
export const Why = ({ reasons }: { reasons: readonly Said[] }) => (
  <Details summary={words.why}>
    <Reasons reasons={reasons} />
  </Details>
)

type Acts = {
  offer: string /** What it is called. */
  named: string
  notice: string | null
  mayRefer: boolean
  officers: boolean
}

/** Those of a caseload for whom a service is, and may be, with what can be done at once; those for whom it isn't after them. */
export function Fits({ fitting, ...acts }: Acts & { fitting: readonly SaidFitting[] }) {
  const of = (answer: Answer) => fitting.filter((one) => one.answer === answer)
  const [eligible, maybe, not] = [of('eligible'), of('maybe'), of('not')]
  return (
    <Stack tight>
      <h3>{words.forYours}</h3>
      {eligible.length === 0 && <p>{words.noneFit}</p>}
      {eligible.map((one) => (
        <One key={one.person} one={one} {...acts} />
      ))}
      {maybe.length > 0 && (
        <Details summary={words.maybes(maybe.length)}>
          {maybe.map((one) => (
            <One key={one.person} one={one} {...acts} />
          ))}
        </Details>
      )}
      {not.length > 0 && (
        <Details summary={words.nots(not.length)}>
          <ul>
            {not.map((one) => (
              <li key={one.person}>
                <a href={`/people/${one.person}`}>{one.listed}</a>
                {': '}
                {one.reasons.flatMap(({ verdict, text }) => (verdict === 'contrary' ? text : [])).join('; ')}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Stack>
  )
}

function One({ one, offer, named, notice, mayRefer, officers }: Acts & { one: SaidFitting }) {
  const asked = one.reasons.flatMap(({ verdict, text }) => (verdict === 'missing' ? text : []))
  return (
    <div>
      <p>
        <a href={`/people/${one.person}`}>{one.listed}</a> <AnswerTag answer={one.answer} />{' '}
        <Muted>
          {[one.km === undefined ? words.noKm : words.km(one.km), officers && one.officer, ...asked]
            .filter(Boolean)
            .join(', ')}
        </Muted>
      </p>
      <Why reasons={one.reasons} />
      {one.done ? (
        <Muted>{one.done === 'referred' ? words.referred : words.dismissed}</Muted>
      ) : (
        mayRefer && <ActsOf one={one} offer={offer} named={named} notice={notice} />
      )}
    </div>
  )
}

const ActsOf = ({
  one: { person, spoken },
  offer,
  named,
  notice,
}: {
  one: SaidFitting
  offer: string
  named: string
  notice: string | null
}) => {
  const purpose = encodeURIComponent(named.slice(0, 200).toWellFormed())
  const from = notice ? `&from=notice:${notice}` : ''
  const Named = () => <span class="vh">{` ${spoken}`}</span>
  return (
    <Row>
      <form method="post" action={`/services/${offer}/people/${person}/task`}>
        <input type="hidden" name="_key" value={newId()} />
        <Button small icon="task">
          {words.task}
          <Named />
        </Button>
      </form>
      <LinkButton href={`/people/${person}/appointments/new?purpose=${purpose}`} small icon="calendar">
        {words.appointment}
        <Named />
      </LinkButton>
      <LinkButton href={`/people/${person}/plan/steps/new?notice-program=${offer}`} small icon="list">
        {words.step}
        <Named />
      </LinkButton>
      <LinkButton href={`/people/${person}/referrals/new?offer=${offer}${from}`} small icon="arrow">
        {words.refer}
        <Named />
      </LinkButton>
      <LinkButton href={`/services/${offer}/people/${person}/dismissal`} small kind="quiet">
        {words.dismiss}
        <Named />
      </LinkButton>
    </Row>
  )
}
