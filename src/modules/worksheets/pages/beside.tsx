import { Card, LinkButton, Row } from '../../../platform/ui/index.ts'
import type { DrawingData } from '../../drawings/index.ts'
import { beside as words } from '../words.ts'

/** What the officer does with the worksheet: the network learns from it, and homework becomes a task. */
export function Beside({ data: { drawing, head, may } }: { data: DrawingData }) {
  const at = `/worksheets/${drawing.id}`
  const homework = new URLSearchParams({ person: head.id, fromKind: 'worksheet', from: drawing.id, back: at })
  return (
    <Card id="beside" title={words.title} padded>
      <Row>
        {may.people && <LinkButton href={`${at}/network`}>{words.feed}</LinkButton>}
        {may.tasks && <LinkButton href={`/tasks/new?${homework}`}>{words.homework}</LinkButton>}
      </Row>
    </Card>
  )
}
