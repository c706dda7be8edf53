/** Beginnings that a spreadsheet would read as a formula. */
const formula = /^[=+\-@\t\r]/

/**
 * One cell. What a spreadsheet would take for a formula gets a leading apostrophe, so that a name typed as one is never
 * run on the machine that opens the list; quotes, commas and line ends are quoted as RFC 4180 has it.
 */
export function csvCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A whole file: a byte order mark, so that spreadsheets read it as UTF-8, and CRLF line ends. */
export const csvFile = (rows: readonly (readonly string[])[]) =>
  `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
