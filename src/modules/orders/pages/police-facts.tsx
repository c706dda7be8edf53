import {
  Card,
  KeyValues,
  LinkButton,
  type PageContext,
  Row,
  Stack,
  showDate,
  Tag,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { PersonFrame, Typed } from '../../people/index.ts'
import { words as all } from '../words.ts'
import type { FactsData } from './data.ts'
import { madeLine } from './parts.tsx'

const words = all.history.facts

type Props = { data: FactsData; ctx: PageContext }

/** The document as it came, to be opened from here; each opening is on the trail. */
export const DocumentLink = ({ id, fileName }: { id: string; fileName: string }) => (
  <LinkButton href={`/police-facts/${id}/document`} icon="download" small>
    <span dir="auto">{words.openDocument(fileName)}</span>
  </LinkButton>
)

/** Police facts in the police's own words, kept apart from all else. */
export const PoliceFactsPage = ({ data: { head, facts, order, may }, ctx }: Props) => (
  <PersonFrame ctx={ctx} head={head} current="history" title={words.title}>
    <Card
      id="police-facts"
      title={words.title}
      actions={
        <Row>
          {may.record && <a href={`/police-facts/${facts.id}/correction`}>{words.change}</a>}
          <a href={`/people/${head.id}/history#police-facts`}>{words.back}</a>
        </Row>
      }
      padded
    >
      <Stack>
        <WarnBar kind="care">
          {words.kept}{' '}
          {facts.sensitivity === 'restricted' && (
            <Tag tone="red" icon="lock">
              {words.restricted}
            </Tag>
          )}
        </WarnBar>
        {facts.fileName && <DocumentLink {...facts} />}
        {facts.text && (
          <p>
            <Typed text={facts.text} />
          </p>
        )}
        <KeyValues
          items={[
            { label: words.source, value: <span dir="auto">{facts.source}</span> },
            { label: words.receivedOn, value: showDate(facts.receivedOn, ctx.zone) },
            ...(order
              ? [
                  {
                    label: words.order,
                    value: <a href={`/orders/${order.id}`}>{order.typeName}</a>,
                    note: madeLine(order, ctx),
                  },
                ]
              : []),
            {
              label: words.recorded,
              value: all.orders.recorded(facts.recordedBy, showDate(facts.recordedAt, ctx.zone)),
            },
          ]}
        />
      </Stack>
    </Card>
  </PersonFrame>
)
