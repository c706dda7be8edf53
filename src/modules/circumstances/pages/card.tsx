import { Card, Muted, type PageContext, Stack } from '../../../platform/ui/index.ts'
import { type AnyFact, circumstances, type Lists, sayingOf, Typed } from '../../people/index.ts'
import { page, card as words } from '../words.ts'
import type { Pictures } from './shapes.ts'

/** The newest word on each side of somebody's life, with what was verified last where that is another. */
export function HowThingsAre({
  person,
  pictures,
  lists,
  ctx,
}: {
  person: string
  pictures: Pictures
  lists: Lists
  ctx: PageContext
}) {
  const shown = circumstances.filter((area) => pictures[area].newest)
  const said = (fact: AnyFact) => briefly(fact, lists, ctx.zone)
  return (
    <Card
      id="circumstances"
      title={words.title}
      actions={<a href={`/people/${person}/circumstances`}>{words.all}</a>}
      padded
    >
      <Stack tight>
        {shown.length === 0 && (
          <p>
            <Muted>{words.nothing}</Muted>
          </p>
        )}
        {shown.map((area) => {
          const { newest, verified } = pictures[area]
          if (!newest || newest.keptFromPerson) return null
          return (
            <p key={area}>
              <b>{page.areas[area]}</b> <Typed text={said(newest)} />{' '}
              <Muted>
                {newest.verified ? '' : words.unverified}
                {verified && (
                  <>
                    {', '}
                    <Typed text={words.still(said(verified))} />
                  </>
                )}
              </Muted>
            </p>
          )
        })}
      </Stack>
    </Card>
  )
}

/** What it is, and how it stands where that is said. */
function briefly(fact: AnyFact, lists: Lists, zone: string): string {
  const { main, rest } = sayingOf(fact, lists, zone)
  const state = 'state' in fact.data && main !== '' ? rest[0]?.value : undefined
  return state && state !== main ? `${main} (${state.toLowerCase()})` : main
}
