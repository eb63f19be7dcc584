import { expect, it } from 'vitest';
import { unitKey } from '#survey';
import { fetchFor } from './fetchFor.ts';

it('names the administration the page was opened for and keeps the other headers', async () => {
  const calls: Request[] = [];
  const fetch = fetchFor(unitKey.parse('14730'), (input, init) => {
    calls.push(new Request(input, init));
    return Promise.resolve(new Response());
  });
  await fetch('http://pegel.test/api', { method: 'PUT', headers: { 'X-Digitalpegel': '1' } });
  const { headers, method } = calls[0]!;
  expect(method).toBe('PUT');
  expect(headers.get('x-digitalpegel-verwaltung')).toBe('14730');
  expect(headers.get('x-digitalpegel')).toBe('1');
});
