import type { ComponentChildren } from 'preact'
import {
  Button,
  Buttons,
  Form,
  type FormState,
  Head,
  Page,
  type PageContext,
  Stack,
  TextField,
  titleOf,
} from '../../../../platform/ui/index.ts'
import { placeWords as words } from '../../words.ts'
import { AsStored, changing } from './changing.tsx'

export type Base = { ctx: PageContext; form: FormState }
type FrameProps = Base & {
  title: string
  action: string
  back: { href: string; text: string }
  save: string
  above?: ComponentChildren
  children: ComponentChildren
}

/** A page with one form about a place. */
export const Frame = ({ ctx, form, title, action, back, save, above, children }: FrameProps) => (
  <Page ctx={ctx} title={titleOf(title, form)} current="staff" back={back}>
    <Head title={title} />
    <Stack>
      {above}
      <Form form={form} action={action}>
        {children}
        <Buttons>
          <Button kind="primary">{save}</Button>
        </Buttons>
      </Form>
    </Stack>
  </Page>
)

export const toPlaces = { href: '/places', text: words.back }
export const toOffice = (office: { id: string; name: string }) => ({ href: `/offices/${office.id}`, text: office.name })

type RenamingProps = Base & Pick<FrameProps, 'action' | 'back'> & { of: { name: string; version: number } }

/** Gives a place another name. */
export function Renaming({ ctx, form: given, of, action, back }: RenamingProps) {
  const form = changing(given, { name: of.name }, of.version)
  return (
    <Frame
      ctx={ctx}
      form={form}
      title={words.changeOffice(of.name)}
      action={action}
      back={back}
      save={words.save}
      above={<AsStored form={given} version={of.version} items={[{ label: words.name, value: of.name }]} />}
    >
      <TextField form={form} name="name" label={words.name} />
    </Frame>
  )
}
