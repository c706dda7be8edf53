import {
  Button,
  Buttons,
  Card,
  Checkboxes,
  Columns,
  Form,
  type FormState,
  Head,
  Page,
  type PageContext,
  Radios,
  Stack,
  TextField,
  titleOf,
  WarnBar,
} from '../../../../platform/ui/index.ts'
import { groups } from '../../rules/kinds.ts'
import type { LimitCode } from '../../rules/limits.ts'
import { reaches } from '../../rules/reach.ts'
import type { PermissionLine, RoleShown } from '../../rules/roles.ts'
import { groupNames, limitWords, permissionWords, roleWords as words } from '../../words.ts'

type Props = { ctx: PageContext; data: RoleShown; form: FormState }

/** What a role may do, to be ticked and unticked; what cannot be changed says why. */
export function ChangeRolePage({ ctx, data, form: given }: Props) {
  const { role, permissions, holders } = data
  const title = words.changeTitle(role.name)
  const version = role.version === 0 ? undefined : role.version
  const sent = 'reach' in given.values || 'reason' in given.values
  const stale = sent && given.version !== version
  const known = { name: role.name, reach: role.reach, ...heldByGroup(permissions) }
  const form = sent ? { ...given, version } : { ...given, values: known, version }
  return (
    <Page
      ctx={ctx}
      title={titleOf(title, given)}
      current="staff"
      back={{ href: `/roles/${role.code}`, text: role.name }}
    >
      <Head title={<span dir="auto">{title}</span>} sub={words.effect(holders.length)} />
      <Columns aside={<Limits lines={permissions} />}>
        <Stack>
          {stale && <WarnBar kind="care">{words.staleTitle}</WarnBar>}
          <Form form={form} action={`/roles/${role.code}/permissions`}>
            {role.own && <TextField form={form} name="name" label={words.name} hint={words.nameHint} />}
            {groups.map((group) => (
              <Group key={group} form={form} group={group} lines={permissions} />
            ))}
            <Radios
              form={form}
              name="reach"
              label={words.scope}
              hint={words.scopeText}
              options={reaches.map((value) => ({ value, label: words.reaches[value] }))}
            />
            <TextField form={form} name="reason" label={words.reason} hint={words.reasonHint} />
            <Buttons>
              <Button kind="primary">{words.save}</Button>
            </Buttons>
          </Form>
        </Stack>
      </Columns>
    </Page>
  )
}

const heldByGroup = (lines: readonly PermissionLine[]) =>
  Object.fromEntries(
    groups.map((group) => [group, lines.filter((one) => one.held && one.group === group).map((one) => one.permission)]),
  )

type GroupProps = { form: FormState; group: (typeof groups)[number]; lines: PermissionLine[] }

/** Every box is there; those that were changed say so, and those that would break a limit, which are refused should they be pressed. */
function Group({ form, group, lines }: GroupProps) {
  const options = lines
    .filter((line) => line.group === group)
    .map(({ permission, fixed, held, built }) => ({
      value: permission,
      label: permissionWords[permission],
      hint: fixed ? words.fixed(limitWords[fixed]) : held === built ? undefined : held ? words.given : words.taken,
    }))
  return <Checkboxes form={form} name={group} label={groupNames[group]} options={options} columns />
}

function Limits({ lines }: { lines: PermissionLine[] }) {
  const codes = [...new Set(lines.flatMap(({ fixed }) => fixed ?? []))]
  return (
    <Card id="limits" title={words.limits} padded>
      <Stack tight>
        {codes.map((code: LimitCode) => (
          <p key={code} class="small">
            {limitWords[code]}
          </p>
        ))}
      </Stack>
    </Card>
  )
}
