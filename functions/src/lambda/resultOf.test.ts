import { describe, expect, it } from 'vitest';
import { resultOf } from './resultOf.ts';

const withCookies = () =>
  new Response('{}', {
    status: 201,
    headers: [
      ['Content-Type', 'application/json'],
      ['Set-Cookie', 'a=1; Expires=Thu, 26 Nov 2026 12:00:00 GMT'],
      ['Set-Cookie', 'b=2'],
    ],
  });

describe('what the gateway gets', () => {
  it('has cookies apart in the recent format', async () => {
    expect(await resultOf(withCookies(), false)).toEqual({
      statusCode: 201,
      headers: { 'content-type': 'application/json' },
      cookies: ['a=1; Expires=Thu, 26 Nov 2026 12:00:00 GMT', 'b=2'],
      body: '{}',
      isBase64Encoded: false,
    });
  });

  it('has lists of values in the old format', async () => {
    expect(await resultOf(withCookies(), true)).toEqual({
      statusCode: 201,
      multiValueHeaders: {
        'content-type': ['application/json'],
        'set-cookie': ['a=1; Expires=Thu, 26 Nov 2026 12:00:00 GMT', 'b=2'],
      },
      body: '{}',
      isBase64Encoded: false,
    });
  });

  it.each(['application/json', 'application/problem+json', 'text/html; charset=utf-8'])(
    'is text as it is: %s',
    async (type) => {
      const response = new Response('„Über“', { headers: { 'Content-Type': type } });
      expect(await resultOf(response, false)).toMatchObject({ body: '„Über“', isBase64Encoded: false });
    },
  );

  it.each([
    'text/csv; charset=utf-8',
    'font/woff2',
    'application/pdf',
    'application/vnd.apache.parquet',
    'text/turtle',
  ])('is bytes, the first ones too: %s', async (type) => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x00, 0xff]);
    const result = await resultOf(new Response(bytes, { headers: { 'Content-Type': type } }), false);
    expect(result.isBase64Encoded).toBe(true);
    expect(Buffer.from(result.body, 'base64')).toEqual(bytes);
  });

  it('is bytes where it was zipped, and empty where there is nothing', async () => {
    const zipped = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    expect(await resultOf(new Response('x', { headers: zipped }), false)).toMatchObject({
      isBase64Encoded: true,
    });
    const nothing = new Response(null, { status: 304, headers: { 'Content-Type': 'font/woff2' } });
    expect(await resultOf(nothing, false)).toMatchObject({
      statusCode: 304,
      body: '',
      isBase64Encoded: false,
    });
  });
});
