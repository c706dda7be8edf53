/** What somebody typed, to the letter: its line ends, spaces and direction are theirs. */
export const Prose = ({ children }: { children: string }) => (
  <p class="typed" dir="auto">
    {children}
  </p>
)
