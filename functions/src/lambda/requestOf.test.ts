import { describe, expect, it } from 'vitest';
import { clientNetwork } from '../limits/clientAddress.ts';
import type { HttpEvent } from './httpEvent.ts';
import { requestOf } from './requestOf.ts';

const ORIGIN = 'https://pegel.example';
const GATEWAY = '192.0.2.7';

function event(changes: Partial<HttpEvent> = {}): HttpEvent {
  const nothing = { method: 'GET', path: '/', query: '', headers: [], body: undefined };
  return { ...nothing, sourceIp: GATEWAY, wantsLists: false, ...changes };
}
const requested = (changes: Partial<HttpEvent>) => requestOf(event(changes), ORIGIN).request;

describe('the address of a request', () => {
  it.each([
    ['/api/units', 'query=G%C3%B6rlitz&limit=2', '/api/units?query=G%C3%B6rlitz&limit=2'],
    ['/', '', '/'],
    ['/a?b', 'c=1', '/a%3Fb?c=1'],
    ['/a#b', '', '/a%23b'],
    ['//andere.example/x', '', '//andere.example/x'],
    ['/Görlitz x', '', '/G%C3%B6rlitz%20x'],
  ])('is the path %s with the query %s, where people reach the site', (path, query, address) => {
    expect(requested({ path, query }).url).toBe(ORIGIN + address);
  });
});

describe('a request', () => {
  it('has every value of a header', () => {
    const headers = [
      ['accept', 'text/html'],
      ['accept', 'text/plain'],
      ['cookie', 'a=1'],
      ['cookie', 'b=2'],
    ] as const;
    const request = requested({ headers });
    expect(request.headers.get('accept')).toBe('text/html, text/plain');
    expect(request.headers.get('cookie')).toBe('a=1; b=2');
  });

  it('has its body, but none where none belongs', async () => {
    const body = Buffer.from('„Über“');
    expect(await requested({ method: 'PUT', body }).text()).toBe('„Über“');
    expect(await requested({ method: 'GET', body }).text()).toBe('');
  });

  it.each([{ method: 'TRACE' }, { headers: [['x y', '1']] as const }, { headers: [['a', 'b\nc']] as const }])(
    'is none that no browser sends: %o',
    (changes) => {
      expect(() => requested(changes)).toThrow(TypeError);
    },
  );
});

describe('where a request comes from', () => {
  const networkOf = (forwarded: string | undefined, hops: number) => {
    const headers = forwarded === undefined ? [] : ([['X-Forwarded-For', forwarded]] as const);
    const { request, client } = requestOf(event({ headers }), ORIGIN);
    return clientNetwork(client, request.headers.get('x-forwarded-for') ?? undefined, hops);
  };

  it.each([
    ['straight to the gateway', GATEWAY, 0, GATEWAY],
    ['straight to the gateway, with an invented entry', `198.51.100.1, ${GATEWAY}`, 0, GATEWAY],
    ['through a proxy of ours', `203.0.113.9, ${GATEWAY}`, 1, '203.0.113.9'],
    [
      'through a proxy of ours, with an invented entry',
      `198.51.100.1, 203.0.113.9, ${GATEWAY}`,
      1,
      '203.0.113.9',
    ],
    ['to a gateway that writes no entry', undefined, 0, GATEWAY],
    ['through a proxy of ours to a gateway that writes no entry', '203.0.113.9', 1, '203.0.113.9'],
  ])('is known when it came %s', (_way, forwarded, hops, network) => {
    expect(networkOf(forwarded, hops)).toBe(network);
  });
});
