import { describe, expect, it } from 'vitest';
import { clientAddress } from '../../../src/platform/http/client-address.ts';

describe('the address limits are counted by', () => {
  it.each([
    ['203.0.113.9', undefined, 0, '203.0.113.9'],
    // Nobody is trusted: what a client writes itself is ignored.
    ['203.0.113.9', '1.2.3.4', 0, '203.0.113.9'],
    ['10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
    // The client wrote the first; the proxy appended the second.
    ['10.0.0.1', '1.2.3.4, 203.0.113.9', 1, '203.0.113.9'],
    ['10.0.0.1', '1.2.3.4, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    ['10.0.0.1', undefined, 1, '10.0.0.1'],
    ['10.0.0.1', '203.0.113.9', 2, '10.0.0.1'],
    ['::ffff:203.0.113.9', undefined, 0, '203.0.113.9'],
    [undefined, undefined, 0, 'unknown'],
  ])('of %s forwarded for %s behind %i is %s', (peer, forwarded, proxies, expected) => {
    expect(clientAddress(peer, forwarded, proxies)).toBe(expected);
  });

  it('counts an IPv6 subscriber as one, however the address is written', () => {
    const written = [
      '2001:db8:1:2::1',
      '2001:db8:1:2:ffff:ffff:ffff:ffff',
      '2001:0db8:0001:0002:0:0:0:9',
      '2001:db8:1:2::9%eth0',
    ];
    expect(new Set(written.map((one) => clientAddress(one, undefined, 0))).size).toBe(1);
    expect(clientAddress('2001:db8:1:3::1', undefined, 0)).not.toBe(clientAddress(written[0], undefined, 0));
    expect(clientAddress('::1', undefined, 0)).toBe('0:0:0:0::/64');
  });

  it('stays short, whatever a proxy passes on', () => {
    expect(clientAddress('x', 'a:'.repeat(5_000), 1).length).toBeLessThan(60);
    expect(clientAddress('x', 'a'.repeat(5_000), 1).length).toBeLessThan(60);
  });
});
