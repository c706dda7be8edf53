import { Button, LinkButton } from './button.tsx'
import { Card, Fold } from './card.tsx'
import type { PageContext } from './context.ts'
import { Strip } from './figures.tsx'
import { iconNames } from './icon.tsx'
import { Avatar } from './identity.tsx'
import { kit, kitForms } from './kit-words.ts'
import { Row, Stack } from './layout.tsx'
import { Covered, Details, EmptyState, Notice, WarnBar } from './notices.tsx'
import { Tag } from './tag.tsx'
import { Time } from './time.tsx'
import { showLongDay } from './when.ts'

const tones = ['red', 'amber', 'green', 'violet', 'blue'] as const

/** The kit's small pieces, each in every state. */
export const KitPieces = ({ ctx }: { ctx: PageContext }) => (
  <Stack>
    <KitButtons />
    <KitNotices />
    <Card id="kit-tags" title={kit.tagsTitle} padded>
      <Row>
        <Tag>{kit.plain}</Tag>
        {tones.map((tone) => (
          <Tag key={tone} tone={tone} icon="flag">
            {tone}
          </Tag>
        ))}
      </Row>
    </Card>
    <Card id="kit-avatars" title={kit.avatars} padded>
      <Row>
        <Avatar initials="KH" />
        <Avatar initials="KH" large />
        <Avatar initials="KH" photo={ctx.assets.href('icon.svg')} name="Kofi Hughes" large />
      </Row>
    </Card>
    <Card id="kit-icons" title={kit.icons} padded>
      <Row>
        {iconNames.map((name) => (
          <Tag key={name} icon={name}>
            {name}
          </Tag>
        ))}
      </Row>
    </Card>
    <KitTimes ctx={ctx} />
    <Card id="kit-empty" title={kit.people}>
      <EmptyState icon="people" title={kit.peopleEmpty} action={<LinkButton href="#main">{kit.showAll}</LinkButton>}>
        {kit.peopleEmptyText}
      </EmptyState>
    </Card>
  </Stack>
)

const KitButtons = () => (
  <Card id="kit-buttons" title={kit.buttons} padded>
    <Row>
      <Button kind="primary">{kitForms.save}</Button>
      <Button kind="primary" small icon="check">
        {kitForms.save}
      </Button>
      <Button>{kitForms.cancel}</Button>
      <Button kind="quiet">{kit.more}</Button>
      <Button kind="danger">{kitForms.remove}</Button>
      <Button disabled>{kitForms.save}</Button>
      <LinkButton href="#main" icon="download" small>
        {kit.showAll}
      </LinkButton>
      <LinkButton href="#main" icon="next" iconOnly>
        {kit.next}
      </LinkButton>
    </Row>
  </Card>
)

const KitNotices = () => (
  <Card id="kit-notices" title={kit.notices} padded>
    <Stack tight>
      <Notice
        notice={{
          text: kit.information,
          links: [{ text: kit.review, href: '#main' }],
          acts: [{ text: kit.undo, action: '/kit' }],
        }}
      />
      <WarnBar action={<a href="#main">{kit.safetyNotes}</a>}>
        <b>{kit.visitInPairs}</b> {kit.loremSafety}
      </WarnBar>
      <WarnBar kind="care">{kit.care}</WarnBar>
      <WarnBar kind="information">{kit.information}</WarnBar>
      <Covered summary={kit.covered}>{kit.coveredText}</Covered>
      <Details summary={kit.why} open>
        {kit.whyText}
      </Details>
      <Fold id="kit-fold" title={kit.order} gist={kit.fold}>
        {kit.whyText}
      </Fold>
    </Stack>
  </Card>
)

const KitTimes = ({ ctx }: { ctx: PageContext }) => (
  <Card id="kit-times" title={kit.times} padded>
    <Stack tight>
      <p>{showLongDay(ctx.now, ctx.zone)}</p>
      <Row>
        <Time at={ctx.now} ctx={ctx} />
        <Time at={ctx.now.add({ hours: 400 })} ctx={ctx} />
        <Time at={ctx.now} ctx={ctx} as="day" />
        <Time at={ctx.now} ctx={ctx} as="date" />
        <Time at={ctx.now} ctx={ctx} as="time" />
      </Row>
      <Strip last={[]} />
    </Stack>
  </Card>
)
