import { readFile } from 'node:fs/promises'

type Line = { agency: string; issuer: string; secret: string }

/** Whether each line names an agency, an issuer and a secret; lines that begin with # say nothing. */
export const areSecretLines = (text: string) => linesIn(text).every((line) => line.length === 3)

const linesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/))

const readLines = (text: string): Line[] =>
  linesIn(text).flatMap(([agency = '', issuer = '', secret = '']) => (secret ? [{ agency, issuer, secret }] : []))

/**
 * What proves this service to an agency's provider; undefined where there is none. A secret belongs to its issuer: whoever sets
 * another one on the agency's page sends it nowhere. The file is read each time, so that a secret can be changed at any hour.
 */
export async function secretFor(
  from: { oidcSecrets: string; oidcSecretsFile: string | undefined },
  agency: string,
  issuer: string,
): Promise<string | undefined> {
  const more = from.oidcSecretsFile === undefined ? '' : await readFile(from.oidcSecretsFile, 'utf8')
  const lines = [...readLines(more), ...readLines(from.oidcSecrets)]
  return lines.find((line) => line.agency === agency && sameIssuer(line.issuer, issuer))?.secret
}

const sameIssuer = (one: string, other: string) =>
  URL.canParse(one) && URL.canParse(other) && new URL(one).href === new URL(other).href
