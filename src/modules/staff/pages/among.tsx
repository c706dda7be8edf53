import type { ComponentChildren } from 'preact'
import {
  type FormState,
  Head,
  Inside,
  LinkButton,
  Page,
  type PageContext,
  Stack,
  titleOf,
} from '../../../platform/ui/index.ts'

type Props = {
  ctx: PageContext
  form: FormState
  /** Which of the tabs it is. */
  current: string
  title: string
  sub: string
  /** What can be added there; false for whoever may not. */
  add?: { href: string; text: string } | false
  children: ComponentChildren
}

/** One of the pages that stand beside each other under Staff. */
export const Among = ({ ctx, form, current, title, sub, add = false, children }: Props) => (
  <Page ctx={ctx} title={titleOf(title, form)} current="staff" wide>
    <Head
      title={title}
      sub={sub}
      actions={
        add && (
          <LinkButton kind="primary" href={add.href} icon="plus">
            {add.text}
          </LinkButton>
        )
      }
    />
    <Stack>
      <Inside ctx={ctx} of="staff" current={current} />
      {children}
    </Stack>
  </Page>
)
