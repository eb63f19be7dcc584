import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startLocal } from './server.ts';
import type { OpenSite } from './site.ts';
import type { Running } from './running.ts';
import { StartProblem } from './startProblem.ts';
import { getRequestListener } from '@hono/node-server';

/** The API without pages, so that nothing has to be built. */
const apiOnly: OpenSite = async ({ api }) => {
  const listener = getRequestListener(
    (request, env) => api(request, { clientAddress: env.incoming.socket.remoteAddress }),
    { overrideGlobalObjects: false },
  );
  return { handle: (request, response) => void listener(request, response), close: async () => undefined };
};

let directory = '';
const running: Running[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'local-'));
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  rmSync(directory, { recursive: true });
});

async function start(env: Record<string, string> = {}) {
  const stdout = new PassThrough();
  const said: string[] = [];
  stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const one = await startLocal({
    env: { PORT: '0', DATA_DIR: directory, ...env },
    stdout,
    openSite: apiOnly,
  });
  running.push(one);
  return { ...one, said: () => said.join('') };
}

const json = async (url: string): Promise<unknown> => (await fetch(url)).json();

describe('without demo data', () => {
  const DEMO = 'off';

  it('starts empty and says so', async () => {
    const { address, said } = await start({ DEMO });
    expect(await json(`${address}/api/health`)).toEqual({ status: 'ok' });
    expect(await json(`${address}/api/editions`)).toEqual({ editions: [] });
    expect(await json(`${address}/api/releases`)).toEqual({ releases: [] });
    expect(await json(`${address}/api/operator`)).toMatchObject({ demo: false });
    expect(said()).toMatch(/ohne Demodaten/);
  });

  it('counts calls by what its own proxy saw, and nobody on this machine', async () => {
    /** Whether each call came back to the sign-in page as too many. */
    const refusals = async (
      address: string,
      count: number,
      headers: (nth: number) => Record<string, string>,
    ) => {
      const answers: boolean[] = [];
      for (let nth = 0; nth < count; nth += 1) {
        const init = { redirect: 'manual' as const, headers: headers(nth) };
        const answer = await fetch(`${address}/api/auth/callback?code=1`, init);
        answers.push(answer.headers.get('location')?.includes('fehler=zu-oft') === true);
      }
      return answers;
    };
    const seen = (network: string) => (nth: number) => ({
      'X-Forwarded-For': `198.51.100.${String(nth)}, ${network}`,
    });
    const { address } = await start({ DEMO, TRUSTED_PROXY_HOPS: '1' });
    expect(await refusals(address, 32, seen('192.0.2.1'))).toEqual([
      ...Array<boolean>(30).fill(false),
      true,
      true,
    ]);
    expect(await refusals(address, 1, seen('192.0.2.2'))).toEqual([false]);
    expect(await refusals(address, 32, () => ({}))).not.toContain(true);
  });

  it('has nobody to sign in as', async () => {
    const { address } = await start({ DEMO });
    const page = await visit(new Map(), `${address}/api/auth/sign-in`);
    expect(page.text).toMatch(/hat keine Konten/);
    expect(page.text).not.toMatch('<button');
    expect(page.text).not.toMatch('Postausgang');
  });

  it('shows its mails to nobody', async () => {
    const { address } = await start({ DEMO });
    expect((await fetch(`${address}/postausgang`)).status).toBe(404);
  });

  it('stays empty when it is started again, and does not become a demo', async () => {
    await (await start({ DEMO })).stop();
    const again = await start();
    expect(await json(`${again.address}/api/editions`)).toEqual({ editions: [] });
    await again.stop();
    await expect(start({ DEMO: 'on' })).rejects.toThrow(/wurde ohne Demodaten angelegt/);
  });

  it('refuses a second start on the same data, naming the address of the first', async () => {
    const { address } = await start({ DEMO });
    await expect(start({ DEMO })).rejects.toThrow(`bereits unter ${address}`);
    expect(await json(`${address}/api/health`)).toEqual({ status: 'ok' });
  });

  it('says that a port is taken, and leaves nothing locked', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    await expect(start({ DEMO, PORT: port })).rejects.toThrow(
      `Der Port ${port} auf 127.0.0.1 ist schon belegt`,
    );
    other.close();
    await start({ DEMO });
  });

  it('releases everything when it stops', async () => {
    const first = await start({ DEMO });
    await first.stop();
    const { address } = first;
    await expect(fetch(address)).rejects.toThrow();
    expect(existsSync(join(directory, 'lock.json'))).toBe(false);
    await start({ DEMO, PORT: new URL(address).port });
  });

  it('leads whoever uses another name of this machine to the right one', async () => {
    const { address } = await start({ DEMO });
    const elsewhere = `http://localhost:${new URL(address).port}`;
    const moved = await fetch(`${elsewhere}/api/editions?a=1`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('Location')]).toEqual([307, `${address}/api/editions?a=1`]);
    expect((await fetch(`${elsewhere}/api/editions`, { method: 'POST' })).status).toBe(421);
    expect((await fetch(`${elsewhere}/api/health`)).status).toBe(200);
  });

  it('refuses damaged files and leaves them as they are', async () => {
    await (await start({ DEMO })).stop();
    const database = join(directory, 'db');
    const garbled = readdirSync(database).filter((name) => /^MANIFEST|\.(?:ldb|log)$/.test(name));
    expect(garbled.length).toBeGreaterThan(1);
    for (const name of garbled) writeFileSync(join(database, name), 'garbage '.repeat(1_000));
    await expect(start({ DEMO })).rejects.toThrow(/ist beschädigt\. Es wurde nichts verändert/);
    for (const name of garbled) expect(readFileSync(join(database, name), 'utf8')).toMatch(/^garbage/);
    expect(existsSync(join(directory, 'lock.json'))).toBe(false);
  });

  it('refuses a database that lost its table', async () => {
    await (await start({ DEMO })).stop();
    const database = join(directory, 'db');
    for (const name of readdirSync(database).filter((file) => file.endsWith('.log')))
      writeFileSync(join(database, name), '');
    await expect(start({ DEMO })).rejects.toThrow(StartProblem);
  });
});

/** The first start computes for 20 to 25 seconds, which take three times as long where much else runs. In ms. */
const FIRST_START = 180_000;

describe('with demo data', () => {
  const seeded = mkdtempSync(join(tmpdir(), 'seeded-'));
  let saidAtFirst = '';
  let wasWhole = true;
  beforeAll(async () => {
    const env = { ...process.env, PORT: '0', DATA_DIR: seeded };
    const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts')], { env });
    const ended = once(child, 'exit');
    for await (const chunk of child.stdout) if (String(chunk).includes('25 %')) child.kill('SIGKILL');
    await ended;
    wasWhole = existsSync(join(seeded, 'contents'));
    const first = await start({ DATA_DIR: seeded });
    saidAtFirst = first.said();
    await first.stop();
  }, FIRST_START);
  afterAll(() => rmSync(seeded, { recursive: true }));

  it('begins anew when the first start was killed, and says how far it is', () => {
    expect(wasWhole).toBe(false);
    const quarters = [25, 50, 75, 100].map((percent) => `Demodaten werden angelegt: ${String(percent)} %\n`);
    const [interrupted = '', ...rest] = saidAtFirst.split(/(?<=\n)/);
    expect(interrupted).toMatch(/war unterbrochen worden und beginnt von vorn/);
    expect(rest.join('')).toBe(quarters.join(''));
  });

  it('keeps what somebody wrote, also when the port is another one', async () => {
    cpSync(seeded, directory, { recursive: true });
    const first = await start();
    const cookies = await signIn(first.address, 'musterstadt');
    const answers = { 'eakte.konzept.rollout': { kind: 'answered', value: 3 } };
    const saved = await visit(cookies, `${first.address}/api/responses/2026/sections/eakte`, {
      method: 'PUT',
      headers: { 'X-Digitalpegel': '1', 'Content-Type': 'application/json' },
      body: JSON.stringify({ seen: 0, operation: crypto.randomUUID(), answers, comments: {} }),
    });
    expect(saved.text).toMatch('"version":1');
    await first.stop();

    const second = await start();
    expect(second.said()).toBe('');
    const again = await signIn(second.address, 'musterstadt');
    const section = await visit(again, `${second.address}/api/responses/2026/sections/eakte`);
    expect(JSON.parse(section.text)).toMatchObject({ version: 1, answers });
    await second.stop();
    await expect(start({ DEMO: 'off' })).rejects.toThrow(/enthält Demodaten/);
  });

  it('shows the accounts, each in another state, and the releases of eight editions', async () => {
    cpSync(seeded, directory, { recursive: true });
    const { address } = await start();
    const state = async (account: string) => {
      const page = await visit(await signIn(address, account), `${address}/api/responses/2026`);
      const response: { state: string; sections: unknown[] } = JSON.parse(page.text);
      return response;
    };
    expect(await state('musterstadt')).toMatchObject({ state: 'draft', sections: [] });
    expect((await state('beispieltal')).sections).toHaveLength(5);
    expect((await state('musterland')).sections).toHaveLength(8);
    expect(await state('musterhafen')).toMatchObject({ state: 'accepted' });
    for (const account of ['auswertung', 'vortrag']) {
      const session = await visit(await signIn(address, account), `${address}/api/session`);
      expect(JSON.parse(session.text)).toMatchObject({ signedIn: true });
    }
    expect(await json(`${address}/api/releases`)).toMatchObject({
      releases: [2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018].map((year) => ({
        releaseId: `${String(year)}.1`,
      })),
    });
    expect(await json(`${address}/api/operator`)).toMatchObject({ demo: true });
  });

  it('shows its outbox, and where it is', async () => {
    cpSync(seeded, directory, { recursive: true });
    const { address } = await start();
    expect(await (await fetch(`${address}/postausgang`)).text()).toMatch('nur abgelegt, nicht versandt');
    const choice = await visit(new Map(), `${address}/api/auth/sign-in`);
    expect(choice.text).toMatch('href="/postausgang"');
  });

  it('signs out at the provider too', async () => {
    cpSync(seeded, directory, { recursive: true });
    const { address } = await start();
    const cookies = await signIn(address, 'musterland');
    const headers = { 'X-Digitalpegel': '1' };
    const answer = await visit(cookies, `${address}/api/auth/sign-out`, { method: 'POST', headers });
    const { redirectTo }: { redirectTo: string } = JSON.parse(answer.text);
    const end = await fetch(redirectTo, { redirect: 'manual', headers: { Cookie: cookieHeader(cookies) } });
    expect([end.status, end.headers.get('Location')]).toEqual([302, '/']);
    expect(end.headers.getSetCookie().join()).toMatch(/identitaet=;.*expires=Thu, 01 Jan 1970/i);
  });

  it('asks whoever comes back too late to sign in again', async () => {
    cpSync(seeded, directory, { recursive: true });
    const { address } = await start();
    const page = await visit(new Map(), `${address}/identity/anmelden/abgelaufen`);
    expect(page.text).toMatch('Die Anmeldung ist abgelaufen');
    expect((await visit(new Map(), `${address}/identity/auth?client_id=fremd`)).text).toMatch('abgelaufen');
  });

  it('lets nobody choose an account that is not listed', async () => {
    cpSync(seeded, directory, { recursive: true });
    const { address } = await start();
    const cookies: Cookies = new Map();
    const choice = await visit(cookies, `${address}/api/auth/sign-in`);
    const action = /action="([^"]+)"/.exec(choice.text)?.[1] ?? '';
    const body = new URLSearchParams({ konto: 'admin' });
    const again = await visit(cookies, `${address}${action}`, { method: 'POST', body });
    expect(again.text).toMatch('Mit welchem Konto');
    expect(await visit(cookies, `${address}/api/session`)).toMatchObject({ text: '{"signedIn":false}' });
  });
});

type Cookies = Map<string, string>;
type Request = { method?: string; body?: string | URLSearchParams; headers?: Record<string, string> };

const cookieHeader = (cookies: Cookies) => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** Goes to an address as a browser does: keeps cookies and follows redirects. */
async function visit(
  cookies: Cookies,
  url: string,
  init: Request = {},
): Promise<{ url: string; text: string }> {
  const headers = { ...init.headers, Cookie: cookieHeader(cookies) };
  const response = await fetch(url, { ...init, redirect: 'manual', headers });
  for (const cookie of response.headers.getSetCookie()) {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
    cookies.set(name, value);
  }
  const location = response.headers.get('Location');
  if (location === null) return { url, text: await response.text() };
  const next = new URL(location, url);
  return next.pathname === '/' || next.pathname === '/verwaltung'
    ? { url: next.href, text: '' }
    : visit(cookies, next.href);
}

async function signIn(address: string, account: string): Promise<Cookies> {
  const cookies: Cookies = new Map();
  const choice = await visit(cookies, `${address}/api/auth/sign-in?returnTo=/verwaltung`);
  const action = /action="([^"]+)"/.exec(choice.text)?.[1] ?? '';
  const body = new URLSearchParams({ konto: account });
  const end = await visit(cookies, `${address}${action}`, { method: 'POST', body });
  expect(end.url).toBe(`${address}/verwaltung`);
  return cookies;
}
