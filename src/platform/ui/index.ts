export { Agenda, type AgendaEntry } from './agenda.tsx'
export { type Assets, buildAssets, readAssets, writeAssets } from './assets.ts'
export { Button, type ButtonKind, LinkButton } from './button.tsx'
export { CallList, Calls } from './calls.tsx'
export { Card, Fold, Kpi, Kpis, Stats } from './card.tsx'
export { Checkbox, Checkboxes, type ChoiceOption, Radios } from './choices.tsx'
export { classNames } from './class-names.ts'
export type { Call, Clocked, NavItem, PageContext } from './context.ts'
export { DraftBox } from './draft-box.tsx'
export { type ErrorKind, ErrorPage } from './error-page.tsx'
export { Field, FieldGroup, type FieldProps, shownValue, shownValues } from './field.tsx'
export { type Attendance, Bar, Strip, WeekBars, type WeekDay } from './figures.tsx'
export { FileField, type FileKind } from './file-field.tsx'
export { Buttons, ErrorSummary, emptyForm, Form, type FormState, SaveBar, titleOf } from './form.tsx'
export { Icon, type IconName, iconNames } from './icon.tsx'
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
export { Chips, type Choice, Inside, KindLinks, Pager, Tabs } from './navigation.tsx'
export { Covered, Details, EmptyState, Notice, SetBefore, WarnBar } from './notices.tsx'
export { OpenAndOver } from './open-and-over.tsx'
export { Page, RecordStyles, renderPage } from './page.tsx'
export { Mail, Prose } from './prose.tsx'
export { Brand, Mark } from './shell.tsx'
export { type Column, type Sort, Table } from './table.tsx'
export { Tag, Tags, type Tone } from './tag.tsx'
export { Time } from './time.tsx'
export { TurnedPage } from './turned.tsx'
export { type GridDay, type GridEntry, WeekGrid } from './week-grid.tsx'
export { showDate, showDay, showLongDay, showTime, showWhen, showWithin } from './when.ts'
