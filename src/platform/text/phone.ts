export type PhoneCountry = 'AU' | 'CA' | 'GB' | 'NZ' | 'US'

type Dialling = { code: string; abroad: RegExp; trunk: string; national: RegExp; short?: RegExp }

/** How numbers are dialled: the country's code, the way out, the digit before an area, and what is left. */
const dialling: Record<PhoneCountry, Dialling> = {
  AU: { code: '61', abroad: /^0011/, trunk: '0', national: /^[2-578]\d{8}$/, short: /^(?:13\d{4}|1[389]00\d{6})$/ },
  CA: { code: '1', abroad: /^011/, trunk: '1', national: /^[2-9]\d{9}$/ },
  GB: { code: '44', abroad: /^00/, trunk: '0', national: /^[1-9]\d{8,9}$/ },
  NZ: { code: '64', abroad: /^00/, trunk: '0', national: /^[2-9]\d{7,9}$/ },
  US: { code: '1', abroad: /^011/, trunk: '1', national: /^[2-9]\d{9}$/ },
}

/**
 * The key that phone numbers match by, `+61412345678`, whatever way the number was typed in the given country, or
 * undefined when the digits are no whole number there. Extensions are left out. An Australian number without its area
 * is completed from `area` ("2"), and is no key without it, as it could be anyone's.
 */
export function phoneKey(typed: string, country: PhoneCountry = 'AU', area = ''): string | undefined {
  const { code, abroad } = dialling[country]
  const text = typed
    .normalize('NFKC')
    .replace(/(?:ext?\.?|x|#)\s*\d+\s*$/i, '')
    .trim()
  if (/[^\d\s+().\p{Pd}/]/u.test(text)) return undefined
  const digits = text.replace(/\(0\)/, '').replace(/\D/g, '')
  if (text.replace(/^\(/, '').startsWith('+')) return fromAbroad(digits, code, country)
  if (abroad.test(digits)) return fromAbroad(digits.replace(abroad, ''), code, country)
  return national(digits, country, area) ?? withBareCode(digits, code, country)
}

function fromAbroad(digits: string, code: string, country: PhoneCountry): string | undefined {
  if (digits.startsWith(code)) return national(digits.slice(code.length), country, '')
  return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : undefined
}

/** "61412345678", as exports and spreadsheets leave it when they lose the plus. */
function withBareCode(digits: string, code: string, country: PhoneCountry): string | undefined {
  return digits.startsWith(code) ? national(digits.slice(code.length), country, '') : undefined
}

function national(digits: string, country: PhoneCountry, area: string): string | undefined {
  const { code, trunk, national: whole, short } = dialling[country]
  if (short?.test(digits)) return `+${code}${digits}`
  const without = digits.startsWith(trunk) ? digits.slice(trunk.length) : digits
  const complete = country === 'AU' && /^[2-9]\d{7}$/.test(without) ? area + without : without
  return whole.test(complete) ? `+${code}${complete}` : undefined
}
