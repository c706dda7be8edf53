import {
  Button,
  Buttons,
  Card,
  Checkbox,
  EmptyState,
  Form,
  type FormState,
  LinkButton,
  type PageContext,
  Row,
  Select,
  Stack,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead, Typed } from '../../people/index.ts'
import type { Proposal } from '../rules.ts'
import { feed as words } from '../words.ts'

export type Choice = { code: string; name: string; group?: string }
export type FeedData = {
  head: PersonHead
  worksheet: string
  proposals: Proposal[]
  relations: readonly Choice[]
  strengths: readonly Choice[]
}
type Shown = { data: FeedData; ctx: PageContext; form: FormState }
type Would = Extract<Proposal, { as: 'new' | 'change' }>

/** What bringing the worksheet into the support network would change, each to be ticked; nothing changes before. */
export function FeedPage({ data, ctx, form }: Shown) {
  const { head, worksheet, proposals } = data
  const would = proposals.filter((one): one is Would => one.as === 'new' || one.as === 'change')
  const same = proposals.flatMap((one) => (one.as === 'same' ? [one.known] : []))
  return (
    <PersonFrame ctx={ctx} head={head} current="supports" title={words.title} form={form}>
      <Stack>
        <InTab person={head.id} tab="supports" current="worksheets" />
        <Row>
          <LinkButton href={`/worksheets/${worksheet}`} icon="prev">
            {words.back}
          </LinkButton>
        </Row>
        <Card id="would" title={words.would} padded>
          {would.length > 0 ? (
            <Proposals would={would} data={data} form={form} />
          ) : (
            <EmptyState icon="check" title={words.none}>
              {words.noneText}
            </EmptyState>
          )}
        </Card>
        {same.length > 0 && (
          <Card id="already" title={words.already} padded>
            <ul>
              {same.map(({ fact, name }) => (
                <li key={fact}>
                  <Typed text={name} />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Stack>
    </PersonFrame>
  )
}

const Proposals = ({ would, data, form }: { would: Would[]; data: FeedData; form: FormState }) => (
  <Form form={form} action={`/worksheets/${data.worksheet}/network`}>
    <p>{words.text}</p>
    {would.map((proposal, at) => (
      <One key={proposal.item.id} proposal={proposal} at={at} data={data} form={form} />
    ))}
    <Buttons>
      <Button kind="primary">{words.save}</Button>
    </Buttons>
  </Form>
)

function One({ proposal, at, data, form }: { proposal: Would; at: number; data: FeedData; form: FormState }) {
  const { relations, strengths } = data
  const called = (code: string | undefined) => strengths.find((one) => one.code === code)?.name ?? ''
  const field = `supports.${at}`
  const isNew = proposal.as === 'new'
  const name = isNew ? proposal.name : proposal.known.name
  const known = form.values[`${field}.relation`] ?? (isNew ? proposal.relation : '')
  const own = { ...form, values: { ...form.values, [`${field}.relation`]: known } }
  return (
    <>
      <input type="hidden" name={`${field}.item`} value={proposal.item.id} />
      <Checkbox
        form={own}
        name={`${field}.take`}
        label={<span dir="auto">{isNew ? words.new(name) : words.change(name)}</span>}
        hint={
          isNew
            ? words.newHow(called(proposal.strength))
            : words.changeHow(called(proposal.known.strength) || words.unsaid, called(proposal.strength))
        }
        reveals={
          isNew && (
            <Select
              form={own}
              name={`${field}.relation`}
              label={words.relation(name)}
              width="medium"
              options={relations.map(({ code, name: label }) => ({ value: code, label }))}
            />
          )
        }
      />
    </>
  )
}
