import type { ComponentChildren } from 'preact'
import { newId } from '../../../platform/ids.ts'
import { Button, type ButtonKind, type PageContext, showTime } from '../../../platform/ui/index.ts'
import type { RunMarkKind, SafetyAlert, SheetData, ShownStop } from '../rules.ts'
import { stopKindWords, sheetWords as words } from '../words.ts'

export type SheetProps = { data: SheetData; ctx: PageContext }

/** One press: a mark with all that it says, which a second press says again without effect. */
export function MarkForm({
  sheet,
  mark,
  stop,
  minutes,
  kind,
  small,
  children,
}: {
  sheet: string
  mark: RunMarkKind
  stop?: string | null | undefined
  minutes?: number | undefined
  kind?: ButtonKind | undefined
  small?: boolean
  children: ComponentChildren
}) {
  return (
    <form method="post" action={`/visits/${sheet}/marks`}>
      <input type="hidden" name="_key" value={newId()} />
      <input type="hidden" name="mark" value={mark} />
      {stop && <input type="hidden" name="stop" value={stop} />}
      {minutes !== undefined && <input type="hidden" name="minutes" value={minutes} />}
      <Button kind={kind} small={small}>
        {children}
      </Button>
    </form>
  )
}

/** Who and where, for those who may know it. */
export function whereText({ where, personName, kind }: ShownStop): string {
  if (!where) return words.closedStop
  return [personName || (kind === 'overnight' ? stopKindWords.overnight : ''), where.place].filter(Boolean).join(', ')
}

export const timeOf = (at: Temporal.Instant, { data: { sheet } }: Pick<SheetProps, 'data'>) => showTime(at, sheet.zone)

/** Dangers as sentences: what they are, then what to do. */
export const AlertWords = ({ alerts }: { alerts: readonly SafetyAlert[] }) => (
  <>
    {alerts.map(({ name, what, advice }) => (
      <span key={`${name} ${what}`} dir="auto">
        <b>{name}. </b>
        {[what === name ? '' : what, advice].filter(Boolean).map(asSentence).join(' ')}{' '}
      </span>
    ))}
  </>
)

/** What somebody typed, ended so that another sentence can follow. */
const asSentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)
