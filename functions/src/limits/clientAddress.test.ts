import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientNetwork } from './clientAddress.ts';

const PEER = '192.0.2.1';
const network = (clientAddress: string | undefined, forwardedFor?: string, hops = 0) =>
  clientNetwork({ clientAddress }, forwardedFor, hops);

describe('where a call comes from', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::', '0:0:0:0'],
  ])('of %s is counted as %s', (address, expected) => {
    expect(network(address)).toBe(expected);
  });

  it.each([
    undefined,
    '',
    '127.0.0.1',
    '127.8.8.8',
    '::1',
    '::ffff:127.0.0.1',
    'unknown',
    '192.0.2.1:80',
    '1.2.3',
  ])('is not known for %s', (address) => {
    expect(network(address)).toBeUndefined();
  });

  it('is the other end of the connection when no proxy is ours, whatever the client claims', () => {
    const claim = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string(), fc.constant('127.0.0.1, 198.51.100.1'));
    fc.assert(fc.property(claim, (claimed) => network(PEER, claimed) === PEER));
  });

  it('behind our proxies is what the outermost of them saw, whatever the client claims before', () => {
    const claims = fc.array(fc.oneof(fc.ipV4(), fc.constantFrom('', 'x', '127.0.0.1')), { maxLength: 5 });
    fc.assert(
      fc.property(claims, fc.integer({ min: 1, max: 4 }), (claimed, hops) => {
        const seenByOurs = ['203.0.113.9', ...Array.from({ length: hops - 1 }, () => '10.0.0.1')];
        expect(network('10.0.0.2', [...claimed, ...seenByOurs].join(', '), hops)).toBe('203.0.113.9');
      }),
    );
  });

  it('is the other end of the connection when somebody came past the proxies', () => {
    expect(network(PEER, undefined, 1)).toBe(PEER);
    expect(network(PEER, '198.51.100.1', 2)).toBe(PEER);
  });
});
