import {
  Button,
  Buttons,
  Card,
  Form,
  type FormState,
  HiddenField,
  LinkButton,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts'
import { type Item, inOrder } from '../rules.ts'
import { editor } from '../words.ts'
import { ItemWords } from './item-list.tsx'
import type { Shown } from './kind.ts'

/** The one form of the drawing: it adds something, or changes what was chosen. What came back to be mended is still in it. */
export function ItemForm(shown: Shown) {
  const { kind, data, form } = shown
  const { drawing, asked } = data
  const typed = typeof form.values.text === 'string' || 'text' in form.errors
  const item = drawing.items.find(({ id }) => id === (typed ? form.values.item : asked.item))
  const at = `${kind.path}/${drawing.id}`
  const own = stateOf(form, typed, item ?? { area: asked.area, kind: asked.kind }, drawing.version)
  return (
    <Card id="item" title={item ? editor.changeTitle : editor.addTitle} padded>
      {typed && item && Object.keys(form.errors).length > 0 && (
        <div>
          <p class="small muted">{editor.nowIs}</p>
          <ItemWords kind={kind} item={item} items={drawing.items} />
        </div>
      )}
      <Form form={own} action={item ? `${at}/items/${item.id}` : `${at}/items`}>
        {item && <HiddenField form={{ ...own, values: { item: item.id } }} name="item" />}
        <Fields {...shown} own={own} item={item} />
        <Buttons>
          <Button kind={item ? 'primary' : 'plain'}>{item ? editor.save : editor.add}</Button>
          {item && <LinkButton href={at}>{editor.leave}</LinkButton>}
        </Buttons>
      </Form>
    </Card>
  )
}

/** Errors about something else on the page are said above everything; those of this form in it. */
const stateOf = (form: FormState, typed: boolean, known: Record<string, unknown>, version: number): FormState => ({
  values: typed ? form.values : known,
  errors: typed ? form.errors : {},
  key: form.key,
  version,
})

function Fields({ kind, data, own, item }: Shown & { own: FormState; item: Item | undefined }) {
  const { words, form } = kind
  const others = inOrder(form, data.drawing.items).filter(({ id }) => id !== item?.id)
  return (
    <>
      <TextArea form={own} name="text" label={words.textLabel} rows={2} spellcheck />
      <Radios form={own} name="kind" label={words.kindLabel} options={optionsOf(form.kinds, words.kinds)} inline />
      <Radios
        form={own}
        name="area"
        label={words.areaLabel}
        options={form.areas.map((area) => ({ value: area, label: words.areas[area]?.label ?? area }))}
        inline
      />
      {form.hows.length > 0 && (
        <Select
          form={own}
          name="how"
          label={words.howLabel}
          choose={editor.choose}
          options={optionsOf(form.hows, words.hows)}
          width="medium"
        />
      )}
      {form.dated && <TextField form={own} name="since" label={words.sinceLabel} optional />}
      {form.arrows && others.length > 0 && (
        <Select
          form={own}
          name="leadsTo"
          label={words.arrowLabel}
          choose={editor.noArrow}
          options={others.map(({ id, text }) => ({ value: id, label: text.slice(0, 60) }))}
        />
      )}
    </>
  )
}

const optionsOf = (codes: readonly string[], names: Record<string, string>) =>
  codes.map((value) => ({ value, label: names[value] ?? value }))
