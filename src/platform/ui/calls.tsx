import { newId } from '../ids.ts'
import type { Call, Calls as Calling, PageContext } from './context.ts'
import { Icon } from './icon.tsx'
import { Island } from './island.tsx'
import { Act } from './notices.tsx'
import { parts } from './words.ts'

const seconds = 25

/**
 * Who or what cannot wait, above the work on every page, whatever is in hand. It is asked for again while the page is seen;
 * a page that shows the same in its own place leaves it unseen here, and is told when there is something new.
 */
export function Calls({ calls, path, unseen }: { calls: Calling; path: string; unseen?: boolean | undefined }) {
  const { at, stamp } = calls
  return (
    <section class="calls" aria-label={parts.calls} hidden={unseen}>
      <Island name="calls" props={{ href: `${at}/calls`, at, stamp, seconds }}>
        <CallList calls={calls} path={path} />
      </Island>
    </section>
  )
}

/** Each call with what to do about it. What is pressed comes back to the page it was pressed on. */
export const CallList = ({ calls: { list }, path }: { calls: Calling; path: PageContext['path'] }) => (
  <>
    {list.map((call) => (
      <OneCall key={call.key} call={call} path={path} />
    ))}
  </>
)

const OneCall = ({ call: { key, text, acts, links }, path }: { call: Call; path: string }) => (
  <div class="call" data-call={key}>
    <Icon name="bell" size={18} />
    <p dir="auto">{text}</p>
    {acts?.map((act) => (
      <Act key={act.text} act={{ ...act, key: newId(), values: { ...act.values, back: path } }} />
    ))}
    {links?.map((link) => (
      <a key={link.href} href={link.href}>
        {link.text}
      </a>
    ))}
  </div>
)
