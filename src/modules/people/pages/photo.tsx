import { Button, Buttons, Card, FileField, Form, type FormState, type PageContext } from '../../../platform/ui/index.ts'
import { factForm, photo } from '../words.ts'
import type { FormData } from './fact-forms.tsx'
import { SourceFields } from './fields.tsx'
import { PersonFrame } from './frame.tsx'

/** Receives a photograph. */
export function PhotoPage({ data, ctx, form }: { data: FormData; ctx: PageContext; form: FormState }) {
  const { head, lists } = data
  return (
    <PersonFrame ctx={ctx} head={head} current="details" title={photo.title} form={form}>
      <Card id="form" title={photo.title} padded>
        <Form form={form} action={`/people/${head.id}/photograph`} upload>
          {head.photo && <p>{photo.now}</p>}
          <FileField
            form={form}
            name="photo"
            label={photo.file}
            hint={photo.hint}
            takes={['image/jpeg', 'image/png', 'image/webp']}
          />
          <SourceFields form={form} lists={lists} />
          <Buttons>
            <Button kind="primary">{photo.save}</Button>
            <a href={`/people/${head.id}/details`}>{factForm.cancel}</a>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}
