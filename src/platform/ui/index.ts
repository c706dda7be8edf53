export { Agenda, type AgendaEntry } from './agenda.tsx'
export { Button, type ButtonKind, LinkButton } from './button.tsx'
export { CallList } from './calls.tsx'
export { Card, Fold, Kpi, Kpis, Stats } from './card.tsx'
export { Checkbox, Checkboxes, Radios } from './choices.tsx'
export type { Call, Clocked, PageContext } from './context.ts'
export { DraftBox } from './draft-box.tsx'
export { FieldGroup, shownValue } from './field.tsx'
export { type Attendance, Bar, Strip, WeekBars } from './figures.tsx'
export { FileField } from './file-field.tsx'
export { Buttons, ErrorSummary, Form, type FormState, SaveBar, titleOf } from './form.tsx'
export { Icon, type IconName } from './icon.tsx'
export { Avatar, Identity } from './identity.tsx'
export { DateField, HiddenField, NumberField, type Option, Select, TextArea, TextField, TimeField } from './inputs.tsx'
export { Island } from './island.tsx'
export { Columns, Head, Large, Muted, Row, Stack } from './layout.tsx'
export {
  type DueItem,
  DueList,
  KeyValues,
  ProgressList,
  type TaskItem,
  TaskList,
  Timeline,
  type TimelineEntry,
} from './lists.tsx'
export { Chips, Inside, KindLinks, Pager, Tabs } from './navigation.tsx'
export { Covered, Details, EmptyState, SetBefore, WarnBar } from './notices.tsx'
export { OpenAndOver } from './open-and-over.tsx'
export { Page, PrintedBy, RecordStyles } from './page.tsx'
export { Mail, Prose } from './prose.tsx'
export { SettingPage } from './setting-page.tsx'
export { type Column, Table } from './table.tsx'
export { Tag, Tags, type Tone } from './tag.tsx'
export { Time } from './time.tsx'
export { TurnedPage } from './turned.tsx'
export { type GridDay, type GridEntry, WeekGrid } from './week-grid.tsx'
export { monthName, showDate, showDay, showLongDay, showTime, showWhen, showWithin } from './when.ts'
