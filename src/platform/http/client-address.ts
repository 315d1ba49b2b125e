/**
 * The address limits are counted by. Each trusted proxy appends what it saw to X-Forwarded-For, so the n-th from the
 * right is the nearest that nobody outside could have written; what stands further left is hearsay.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const hops = trustedProxies > 0 ? (forwardedFor ?? '').split(',').map((hop) => hop.trim()) : [];
  const claimed = hops.at(-trustedProxies);
  return networkOf(trustedProxies > 0 && claimed ? claimed : (peer ?? 'unknown'));
}

/** IPv6 is counted by its /64, which is what one subscriber has; IPv4 in IPv6 clothes as itself. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  if (!address.includes(':')) return address.slice(0, 45);
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill('0');
  return `${[...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
    .slice(0, 40)}::/64`;
}
