import {
  Card,
  Columns,
  KeyValues,
  LinkButton,
  Muted,
  type PageContext,
  Prose,
  showDate,
  showWithin,
} from '../../../platform/ui/index.ts'
import { PersonFrame, Typed } from '../../people/index.ts'
import type { Ended } from '../rules.ts'
import { ended as endedWords, list, page, done as words } from '../words.ts'
import { HeldList, PartList } from './parts.tsx'
import type { OneData } from './shapes.ts'

type Props = { data: OneData; ended: Ended; ctx: PageContext }

/** An induction that ended, as it was kept that day. */
export function DonePage({ data: { head, order, induction }, ended, ctx }: Props) {
  const { parts, held, said } = ended.copy
  const left = parts.filter(({ gone }) => !gone)
  const day = showDate(ended.on, ctx.zone)
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={`${words.title}: ${order.typeName}, ${day}`}>
      <Columns aside={<Aside ended={ended} ctx={ctx} held={held} />}>
        <Card
          id="gone"
          title={words.gone}
          actions={
            <LinkButton href={`/inductions/${induction.id}/copy`} icon="print" small>
              {page.copy}
            </LinkButton>
          }
          padded
        >
          <PartList parts={parts.filter(({ gone }) => gone)} />
          <Muted>{words.stays}</Muted>
        </Card>
        {left.length > 0 && (
          <Card id="left" title={words.left} padded>
            <PartList parts={left} />
          </Card>
        )}
        {said !== '' && (
          <Card id="said" title={words.said} padded>
            <Prose>{said}</Prose>
          </Card>
        )}
        <p>
          <a href={`/orders/${order.id}/inductions`}>{list.earlier}</a>
        </p>
      </Columns>
    </PersonFrame>
  )
}

function Aside({ ended, held, ctx }: { ended: Ended; held: OneData['induction']['held']; ctx: PageContext }) {
  const items: [label: string, value: string][] = [
    [words.acknowledged, endedWords[ended.how](showDate(ended.on, ctx.zone))],
    [words.name, ended.name],
    [words.seenBy, ended.seenBy],
    [words.why, ended.why],
    [words.by, words.byAt(ended.by, showWithin(ended.at, ctx))],
  ]
  return (
    <>
      <Card id="how" title={words.how} padded>
        <KeyValues
          items={items.flatMap(([label, value]) => (value ? [{ label, value: <Typed text={value} /> }] : []))}
          stacked
        />
      </Card>
      <Card id="held" title={page.talk} padded>
        <HeldList held={held} />
      </Card>
    </>
  )
}
