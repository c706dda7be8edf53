import { Fragment } from 'preact'

/** What somebody typed, letter by letter, in the direction of its own script; its line ends are kept. */
export const Typed = ({ text }: { text: string }) => (
  <span dir="auto">
    {text.split('\n').map((line, at) => (
      <Fragment key={at}>
        {at > 0 && <br />}
        {line}
      </Fragment>
    ))}
  </span>
)
