import type { Config } from '../../platform/config.ts'

/**
 * Where an agency's people come in: its own host name, else the service's address. Never what a request says of its host. The
 * provider sends back to this origin only, so a journey also begins there.
 */
export function originOf({ publicUrl }: Pick<Config, 'publicUrl'>, host: string | null): string {
  const origin = new URL(publicUrl)
  if (host !== null) origin.hostname = host
  return origin.origin
}

export const returnPath = '/sign-in/provider/return'
export const returnAddress = (origin: string) => `${origin}${returnPath}`
/** Where the provider's server says that a session there ended. */
export const toldPath = '/sign-in/provider/logout'
export const toldAddress = (origin: string, agency: string | undefined) =>
  `${origin}${toldPath}${agency === undefined ? '' : `?agency=${agency}`}`
/** Where the provider sends a browser that was signed out there. */
export const leftAddress = (origin: string) => `${origin}/sign-in`
