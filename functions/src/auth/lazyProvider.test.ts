import { expect, it } from 'vitest';
import { trustingProvider } from '../../../tests/builders/trustingProvider.ts';
import { lazyProvider } from './lazyProvider.ts';

it('a provider is loaded with the first sign-in and then used again', async () => {
  let loads = 0;
  const provider = lazyProvider(async () => {
    loads += 1;
    return trustingProvider;
  });
  expect(loads).toBe(0);
  const attempt = { state: 's', nonce: 'n', codeVerifier: 'v', fresh: false };
  const [url, identity] = await Promise.all([
    provider.authorizationUrl(attempt),
    provider.exchange(new URL('http://pegel.test/?code=anna'), attempt),
  ]);
  expect(String(url)).toBe('http://anmeldung.test/');
  expect(identity).toMatchObject({ subject: 'anna' });
  expect(await provider.endSessionUrl()).toBeUndefined();
  expect(loads).toBe(1);
});
