import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { canonicalJson, releasePart } from '#survey';
import { sealedRelease } from '../../tests/builders/sealedRelease.ts';
import { verify } from './verify.ts';

const { manifest, parts } = sealedRelease();
const FIGURES = [...parts.values()].flatMap((text) => {
  const part = releasePart.parse(JSON.parse(text));
  return 'figures' in part ? part.figures : [];
});

/** What the server answers, by path; a number is a status. */
const answers = new Map<string, string | number>();
let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers.get(request.url ?? '') ?? 404;
    if (typeof answer === 'string') response.end(answer);
    else response.writeHead(answer, { Location: '/api/releases/2026.1' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => server.close());

beforeEach(() => {
  answers.clear();
  answers.set('/api/releases/2026.1', JSON.stringify(manifest));
  for (const [id, text] of parts) answers.set(`/api/releases/2026.1/parts/${id}`, text);
  for (const figure of FIGURES)
    answers.set(`/api/releases/2026.1/figures/${figure.id}.json`, JSON.stringify(figure));
});

async function run(...args: readonly string[]) {
  const said = { stdout: new PassThrough(), stderr: new PassThrough() };
  const code = await verify(args, said);
  return { code, out: String(said.stdout.read() ?? ''), problem: String(said.stderr.read() ?? '') };
}
const ofRelease = () => run(`${origin}/api/releases/2026.1`);

it('computes a whole release again and finds nothing', async () => {
  const { code, out } = await ofRelease();
  expect(code).toBe(0);
  expect(out).toContain('Veröffentlichungsstand 2026.1 (Demodaten – synthetisch)');
  expect(out).toMatch(/^81 Kennzahlen, \d+\.\d{3} Werte nachgerechnet, 0 Abweichungen\.$/m);
  expect(out).toMatch(/^Nicht nachrechenbar, nur durch die Prüfsummen gesichert: \d+\.\d{3} Werte/m);
});

it('computes one figure again and compares what its address shows', async () => {
  const address = `${origin}/api/releases/2026.1/figures/eakte.json`;
  const fine = await run(address);
  expect(fine.out).toMatch(/^1 Kennzahl, \d+ Werte nachgerechnet, 0 Abweichungen\.$/m);
  expect(fine.code).toBe(0);
  answers.set('/api/releases/2026.1/figures/eakte.json', JSON.stringify(FIGURES[0]));
  const other = await run(address);
  expect(other.code).toBe(1);
  expect(other.out).toContain('✗ eakte: Die Adresse zeigt etwas anderes als der Veröffentlichungsstand.');
  expect((await run(`${origin}/api/releases/2026.1/figures/eakte.fehlt`)).problem).toBe(
    'Die Kennzahl eakte.fehlt gibt es in diesem Stand nicht.\n',
  );
});

it('says which part has a changed byte, whichever byte that is', async () => {
  for (const [id, text] of parts) {
    const path = `/api/releases/2026.1/parts/${id}`;
    const at = Math.floor((text.length * (id.length % 7)) / 7);
    const byte = text[at] === '1' ? '2' : '1';
    answers.set(path, text.slice(0, at) + byte + text.slice(at + 1));
    const { code, out } = await ofRelease();
    expect(code).toBe(1);
    expect(out).toContain(`✗ ${id}: Der Teil ${id} ist nicht der veröffentlichte: SHA-256 `);
    expect(out).toContain(', 1 Abweichung.');
    answers.set(path, text);
  }
});

it('finds a value that was changed together with the hash of its part', async () => {
  const text = parts.get('eakte') ?? '';
  const changed = text.replace(/"mean":\d+\.\d/, '"mean":99.9');
  const sha256 = createHash('sha256').update(changed).digest('hex');
  const bytes = Buffer.byteLength(changed);
  const forged = manifest.parts.map((part) => (part.id === 'eakte' ? { ...part, sha256, bytes } : part));
  answers.set('/api/releases/2026.1/parts/eakte', changed);
  answers.set('/api/releases/2026.1', JSON.stringify({ ...manifest, parts: forged }));
  const { code, out } = await ofRelease();
  expect(code).toBe(1);
  expect(out).toMatch(/^✗ eakte: .*: mean: veröffentlicht 99.9, nachgerechnet \d+\.\d\.$/m);
});

it('says what is missing, too large, elsewhere, not JSON or not in the format', async () => {
  answers.delete('/api/releases/2026.1/parts/ozg');
  const missing = await ofRelease();
  expect(missing.code).toBe(1);
  expect(missing.out).toMatch(/✗ ozg: .*\/parts\/ozg antwortet mit 404 statt 200\./);
  answers.set('/api/releases/2026.1/parts/ozg', `${parts.get('ozg') ?? ''}${' '.repeat(100_000)}`);
  expect((await ofRelease()).out).toMatch(/✗ ozg: .* hat mehr als die \d+ Bytes, die es haben dürfte\./);

  const withManifest = async (answer: string | number) => {
    answers.set('/api/releases/2026.1', answer);
    const { code, problem } = await ofRelease();
    expect(code).toBe(1);
    return problem;
  };
  expect(await withManifest(302)).toMatch(/antwortet mit 302 statt 200/);
  expect(await withManifest('<!doctype html>')).toMatch(/enthält kein JSON in UTF-8/);
  expect(await withManifest('{"format":2}')).toMatch(/hat nicht das beschriebene Format: \w+/);
  expect(await withManifest(JSON.stringify({ ...manifest, more: 1 }))).toMatch(
    /nicht das beschriebene Format/,
  );
});

it('says that nobody answers', async () => {
  const { code, problem } = await run('http://127.0.0.1:1/api/releases/2026.1');
  expect(code).toBe(1);
  expect(problem).toMatch(/^http:\/\/127\.0\.0\.1:1\/api\/releases\/2026\.1 ist nicht erreichbar: .+\.\n$/);
});

it('reads a folder with a downloaded release', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  mkdirSync(join(folder, 'parts'));
  writeFileSync(join(folder, 'manifest.json'), canonicalJson(manifest));
  for (const [id, text] of parts) writeFileSync(join(folder, 'parts', `${id}.json`), text);
  expect(await run(folder)).toMatchObject({ code: 0, problem: '' });
  rmSync(join(folder, 'parts', 'ozg.json'));
  const { code, out } = await run(folder);
  expect(code).toBe(1);
  expect(out).toMatch(/✗ ozg: .*ozg\.json ist nicht lesbar/);
  rmSync(folder, { recursive: true });
});

it('explains its use and ends with 2', async () => {
  for (const args of [[], [''], ['a', 'b'], ['ftp://host/api/releases/2026.1'], [`${origin}/ergebnisse`]])
    expect(await run(...args)).toMatchObject({
      code: 2,
      out: '',
      problem: expect.stringMatching(/^Aufruf: npm run verify/),
    });
});
