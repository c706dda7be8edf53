import { Fragment } from 'preact'

/** What somebody typed, to the letter: its line ends, spaces and direction are theirs. */
export const Prose = ({ children }: { children: string }) => (
  <p class="typed" dir="auto">
    {children}
  </p>
)

/** An e-mail address, which breaks where it is made of parts and not within a word. */
export const Mail = ({ address }: { address: string }) => (
  <span dir="auto">
    {address.split(/(?<=[@.])/).map((part, nth) => (
      <Fragment key={nth}>
        {nth > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </span>
)
