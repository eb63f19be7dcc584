import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailThrough, type LogEvent, type Message } from '#functions';
import { openEmbeddedTable, type EmbeddedTable } from '../../tests/builders/embeddedTable.ts';
import { CONFIG } from '../../tests/builders/examples.ts';
import { postFiles } from './postFiles.ts';
import { createPostPages, isPostPage } from './postPages.ts';
import { startPostman } from './postman.ts';

const folder = mkdtempSync(join(tmpdir(), 'post-'));
const files = postFiles(join(folder, 'post'));
const now = () => new Date('2026-11-23T12:00:00.000Z');
const log: LogEvent[] = [];
let table: EmbeddedTable;
let server: Server;
let origin = '';

beforeAll(async () => {
  table = await openEmbeddedTable();
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? String(address?.port) : ''}`;
  server.on('request', createPostPages(files, origin));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await table.end();
  rmSync(folder, { recursive: true });
});

const sending = () => ({
  outbox: table.stores.outbox,
  transport: files,
  config: CONFIG,
  now,
  log: (event: LogEvent) => void log.push(event),
});
const get = async (path: string, method = 'GET') => {
  const response = await fetch(`${origin}${path}`, { method });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const invitation = (): Message => ({
  kind: 'invitation',
  unitName: 'Amt <b>Beispiel</b> & Söhne',
  roleName: 'Bearbeitung',
  inviterName: 'Erika',
  link: `${origin}/einladung#geheimnis`,
  expiresAt: '2026-12-07T23:00:00.000Z',
});

describe('the local post', () => {
  it('shows an empty outbox', async () => {
    expect(await get('/postausgang')).toMatchObject({
      status: 200,
      text: expect.stringMatching(/noch keine E-Mail/),
    });
  });

  it('puts a mail into files as soon as it is posted', async () => {
    const postman = startPostman(sending());
    const mail = mailThrough({
      outbox: table.stores.outbox,
      publicOrigin: origin,
      now,
      onAdded: postman.nudge,
    });
    await mail.post('anna@stadt.example', invitation(), 'einladung-1');
    await postman.stop();
    const names = readdirSync(join(folder, 'post')).toSorted();
    expect(names.map((name) => name.replace(/^.*\./, ''))).toEqual(['eml', 'json']);
    expect(readFileSync(join(folder, 'post', names[0]!), 'utf8')).toMatch(/^To: anna@stadt\.example\r$/m);
    expect(log).toEqual([{ event: 'mail-sent', kind: 'invitation' }]);
  });

  it('lists it and shows it, with links of this site only', async () => {
    const list = await get('/postausgang');
    expect(list.text).toMatch('an anna@stadt.example');
    const path = /href="(\/postausgang\/[^"]+)"/.exec(list.text)?.[1] ?? '';
    const { status, text, headers } = await get(path);
    expect(status).toBe(200);
    expect(text).toMatch(`<a href="${origin}/einladung#geheimnis">`);
    expect(text.match(/<a href="http/g)).toHaveLength(1);
    expect(text).toMatch('Amt &lt;b&gt;Beispiel&lt;/b&gt; &amp; Söhne');
    expect(text).toMatch('Demobetrieb: E-Mails werden hier nur abgelegt, nicht versandt.');
    expect(headers.get('Content-Security-Policy')).toMatch("default-src 'none'");
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it.each(['/postausgang/1', '/postausgang/..%2flock', '/postausgang/../x', '/postausgang/a/b'])(
    'has nothing at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('only shows', async () => {
    expect((await get('/postausgang', 'POST')).status).toBe(405);
    expect((await get('/postausgang', 'HEAD')).text).toBe('');
  });

  it('says so when its files are damaged', async () => {
    writeFileSync(join(folder, 'post', '1-a.json'), '{');
    expect((await get('/postausgang')).status).toBe(500);
    rmSync(join(folder, 'post', '1-a.json'));
  });

  it('is found at its own addresses only', () => {
    expect(['/postausgang', '/postausgang?x', '/postausgang/1'].map(isPostPage)).toEqual([true, true, true]);
    expect(['/', '/postausgangs', '//', '/api/postausgang', undefined].map(isPostPage)).not.toContain(true);
  });

  it('goes on after a round that broke', async () => {
    const broken = { ...sending(), transport: { send: () => Promise.reject(new TypeError('kaputt')) } };
    const mail = mailThrough({ outbox: table.stores.outbox, publicOrigin: origin, now });
    await mail.post('bernd@stadt.example', invitation(), 'einladung-2');
    log.length = 0;
    await startPostman(broken).stop();
    expect(log).toEqual([{ event: 'mail-broken', error: 'TypeError' }]);
  });
});
