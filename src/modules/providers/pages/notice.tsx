import type { ComponentChildren } from 'preact'
import {
  Button,
  Columns,
  Details,
  Form,
  type FormState,
  Head,
  Page,
  type PageContext,
  showDate,
  TextField,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import type { Notice } from '../rules.ts'
import { noticeWords as words } from '../words.ts'
import { Original } from './notices.tsx'

/** One notice: its programs as they are given to it, beside its words as they came. */
export const NoticePage = ({
  notice,
  providerName,
  mayChange,
  ctx,
  form,
  children,
}: {
  notice: Notice
  providerName: string
  mayChange: boolean
  ctx: PageContext
  form: FormState
  children: ComponentChildren
}) => (
  <Page
    ctx={ctx}
    title={titleOf(notice.title || words.untitled, form)}
    current="services"
    back={{ href: '/notices', text: words.title }}
    wide
  >
    <Head
      title={<span dir="auto">{notice.title || words.untitled}</span>}
      sub={[providerName, words.received(showDate(notice.receivedOn, ctx.zone))].filter(Boolean).join(', ')}
    />
    {notice.state === 'withdrawn' && (
      <WarnBar kind="care">
        {words.groups.withdrawn}: {notice.withdrawnWhy}
      </WarnBar>
    )}
    {notice.state === 'over' && <WarnBar kind="information">{words.groups.over}</WarnBar>}
    <Columns
      aside={
        <>
          {notice.original !== '' && <Original notice={notice} />}
          {mayChange && notice.state !== 'withdrawn' && (
            <Details summary={words.withdraw}>
              <Form form={form} action={`/notices/${notice.id}/withdrawal`}>
                <TextField form={form} name="why" label={words.withdrawWhy} hint={words.withdrawHint} />
                <Button kind="danger">{words.withdraw}</Button>
              </Form>
            </Details>
          )}
        </>
      }
    >
      {children}
    </Columns>
  </Page>
)
