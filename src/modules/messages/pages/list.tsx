import {
  Card,
  Chips,
  EmptyState,
  Head,
  LinkButton,
  Page,
  type PageContext,
  TaskList,
} from '../../../platform/ui/index.ts'
import { type Message, type Show, shows } from '../rules.ts'
import { list as words } from '../words.ts'
import { messageItem } from './item.tsx'

export type MessagesData = { messages: Message[]; show: Show }

/** The reader's messages: what waits, what they sent, what they are done with. */
export function MessagesPage({ data: { messages, show }, ctx }: { data: MessagesData; ctx: PageContext }) {
  const back = addressOf(show)
  return (
    <Page ctx={ctx} title={words.title} current="messages">
      <Head
        title={words.title}
        actions={
          <LinkButton href="/messages/new" icon="plus">
            {words.write}
          </LinkButton>
        }
      />
      <Chips
        label={words.show}
        current={show}
        items={shows.map((one) => ({ key: one, label: words.shows[one], href: addressOf(one) }))}
      />
      <Card id="messages" title={words.shows[show]}>
        {messages.length === 0 ? (
          <EmptyState icon="message" title={words.none[show]}>
            {words.noneHint}
          </EmptyState>
        ) : (
          <TaskList items={messages.map((message) => messageItem(message, { ctx, back, show }))} />
        )}
      </Card>
    </Page>
  )
}

const addressOf = (show: Show) => (show === 'open' ? '/messages' : `/messages?show=${show}`)
