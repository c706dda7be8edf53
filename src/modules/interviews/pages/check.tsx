import { isFilled } from '../../../platform/forms/state.ts'
import { Card, Details, type FormState } from '../../../platform/ui/index.ts'
import { CheckFields } from '../../checks/index.ts'
import { words } from '../words.ts'
import type { InterviewData } from './shapes.ts'

const typed = ['checkWhom', 'checkName', 'checkFacts', 'checkSaid']

/** Whom to ask about what was said: folded until it is wanted, and open where something in it was filled in or is wrong. */
export function Check({ data: { checking, checks }, form }: { data: InterviewData; form: FormState }) {
  const wrong = Object.keys(form.errors).some((name) => name.startsWith('check'))
  return (
    <Card id="check" title={words.check} padded>
      <p class="hint">{words.checkHint}</p>
      {checks.map(({ id, name }) => (
        <p key={id}>
          {words.checkOpen}{' '}
          <a href={`/checks/${id}`} dir="auto">
            {name}
          </a>
        </p>
      ))}
      <Details summary={words.checkFill} open={isFilled(form, typed) || wrong}>
        <div class="form wide">
          <CheckFields form={form} options={checking} />
        </div>
      </Details>
    </Card>
  )
}
