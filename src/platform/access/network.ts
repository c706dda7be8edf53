import { isIPv4, isIPv6 } from 'node:net'

/**
 * The network that an address belongs to, as much of it as tells an owner one place from another: the first three numbers of an
 * IPv4 address, the first 48 bits of an IPv6 one. The whole address is not kept, and nobody outside is asked where it is. `''`
 * for what is no address.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (isIPv4(plain)) return plain.startsWith('127.') ? plain : plain.replace(/\d+$/, 'x')
  if (!isIPv6(plain)) return ''
  return plain === '::1' ? plain : `${groupsOf(plain).slice(0, 3).join(':')}::/48`
}

/**
 * The place that tries are counted by: an IPv4 address whole; of an IPv6 one the first 64 bits, as whoever has one address there has
 * all of them. What is no address is a place like any other.
 */
export function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 4).map(withoutZeros).join(':')}::/64` : plain
}

const withoutZeros = (group: string) => group.replace(/^0+(?=.)/, '')

/** The eight groups of an IPv6 address, the ones left out with `::` put back. */
function groupsOf(address: string): string[] {
  const [before = '', after] = address.toLowerCase().split('::')
  const parts = (text: string) => text.split(':').filter((part) => part !== '')
  const head = parts(before)
  const tail = parts(after ?? '')
  return [...head, ...Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0'), ...tail]
}
