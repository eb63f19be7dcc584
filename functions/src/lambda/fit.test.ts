import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fit } from './fit.ts';

const LARGE = 'Gemeinde;12\n'.repeat(700_000);
const csv = (body: string | Buffer<ArrayBuffer>) =>
  new Response(body, {
    headers: [
      ['Content-Type', 'text/csv'],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ],
  });

describe('an answer', () => {
  it('stays as it is when it is small, with its cookies', async () => {
    const answer = await fit(csv('klein'), null);
    expect(await answer.text()).toBe('klein');
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const nothing = new Response(null, { status: 304 });
    expect(await fit(nothing, null)).toBe(nothing);
  });

  it('is zipped when it is too large for Lambda and nobody said anything about it', async () => {
    const answer = await fit(csv(LARGE), null);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(LARGE);
  });

  it('says so when it is too large and may not be zipped, or is so even then', async () => {
    for (const [body, accepted] of [
      [LARGE, 'identity'],
      [randomBytes(5_000_000), null],
    ] as const) {
      const answer = await fit(csv(body), accepted);
      expect(answer.status).toBe(406);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(await answer.json()).toMatchObject({ status: 406 });
    }
  });
});
