import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildBundle, BUNDLES, bundleSize, DIST } from '#bundle';

/* What a function loads before it can answer: a new import easily makes every cold start slower, and nobody notices. */
const NAME = 'weighed';
afterAll(() => Promise.all([join(DIST, NAME), join(DIST, 'maps', NAME)].map((path) => rm(path, GONE))));
const GONE = { recursive: true, force: true } as const;

/** 500 kB beside the client of the database, which has 216 kB. */
const MOST = 716_000;
/** They write files, sign in and send mails: whoever does none of it does not wait for them. */
const SELDOM = ['write-excel-file', 'hyparquet-writer', 'pdfkit', 'openid-client', 'nodemailer', 'highs'];

describe.each(['api', 'site'] as const)('at its start %s', (name) => {
  const measured = async () => {
    const bundle = BUNDLES.find((one) => one.name === name)!;
    return bundleSize(await buildBundle({ ...bundle, files: [], name: NAME }));
  };

  it('loads little enough, and nothing that a request seldom needs', async () => {
    const { atStart, parts } = await measured();
    expect(atStart).toBeLessThan(MOST);
    const loaded = parts.flatMap(([part, bytes]) => (bytes > 0 && SELDOM.includes(part) ? [part] : []));
    expect(loaded).toEqual([]);
  });
});
