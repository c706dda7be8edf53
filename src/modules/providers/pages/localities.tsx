import {
  Button,
  Buttons,
  Card,
  Columns,
  EmptyState,
  Form,
  type FormState,
  Head,
  Inside,
  Page,
  type PageContext,
  Table,
  TextField,
  titleOf,
} from '../../../platform/ui/index.ts'
import type { Locality } from '../rules.ts'
import { fields, pages as words } from '../words.ts'

export type LocalitiesData = { localities: Locality[]; mayChange: boolean }

/** Where localities are, with the form that enters one. */
export const LocalitiesPage = ({
  data: { localities, mayChange },
  ctx,
  form,
}: {
  data: LocalitiesData
  ctx: PageContext
  form: FormState
}) => (
  <Page ctx={ctx} title={titleOf(words.localities, form)} current="services">
    <Head title={words.localities} sub={words.localitiesSub} />
    <Inside ctx={ctx} of="services" current="localities" />
    <Columns aside={mayChange && <Put form={form} />}>
      <Card id="localities" title={words.localities} untitled>
        {localities.length === 0 ? (
          <EmptyState icon="search" title={words.noLocalities}>
            {words.noLocalitiesHint}
          </EmptyState>
        ) : (
          <Table
            caption={words.localities}
            rows={localities}
            keyOf={({ id }) => id}
            columns={[
              { key: 'name', label: fields.locality, head: true, cell: ({ name }) => name },
              { key: 'lat', label: fields.lat, numeric: true, cell: ({ lat }) => lat },
              { key: 'lon', label: fields.lon, numeric: true, cell: ({ lon }) => lon },
            ]}
          />
        )}
      </Card>
    </Columns>
  </Page>
)

const Put = ({ form }: { form: FormState }) => (
  <Card id="put" title={words.setLocality} padded>
    <Form form={form} action="/localities">
      <TextField form={form} name="name" label={fields.locality} hint={words.setLocalityHint} />
      <TextField form={form} name="lat" label={fields.lat} width="short" />
      <TextField form={form} name="lon" label={fields.lon} width="short" />
      <Buttons>
        <Button kind="primary">{words.save}</Button>
      </Buttons>
    </Form>
  </Card>
)
