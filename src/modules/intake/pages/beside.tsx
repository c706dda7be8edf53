import { Card, Stack } from '../../../platform/ui/index.ts'
import { section as words } from '../words.ts'

/** What is made with the person beside the intake, one link away. */
export const Beside = ({ person }: { person: string }) => (
  <Card id="beside" title={words.beside} padded>
    <Stack tight>
      <a href={`/people/${person}/checks/new`}>{words.check}</a>
      <a href={`/people/${person}/offence-maps`}>{words.map}</a>
      <a href={`/people/${person}/worksheets`}>{words.worksheet}</a>
    </Stack>
  </Card>
)
