import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailServer, type MailServer } from '../../../tests/builders/mailServer.ts';
import { createMailTransport } from './createMailTransport.ts';
import type { MailTransport, OutgoingMail } from './mailTransport.ts';
import { outcomeOfError } from './outcomeOfError.ts';

let server: MailServer;
let transport: MailTransport;
const smtp = (smtpUrl: string) =>
  createMailTransport({ awsRegion: 'eu-central-1' }, { from: MAIL.from, transport: 'smtp', smtpUrl });
beforeAll(async () => {
  server = await openMailServer();
  transport = smtp(server.url);
});
afterAll(() => server.end());

const MAIL: OutgoingMail = {
  from: 'pegel@verein.example',
  to: 'anna@stadt.example',
  replyTo: 'post@verein.example',
  subject: 'Grüße',
  text: 'Guten Tag,\n\nhttps://pegel.example/verwaltung\n',
  messageId: '<1@verein.example>',
  date: new Date('2026-11-23T12:00:00.000Z'),
};

describe('a mail server', () => {
  it('takes a mail as it was written', async () => {
    server.answer({});
    expect(await transport.send(MAIL)).toBe('sent');
    expect(server.taken.at(-1)).toMatch(/^To: anna@stadt\.example$/m);
    expect(server.taken.at(-1)).toMatch('https://pegel.example/verwaltung');
  });

  it.each([
    ['does not know the recipient', { RCPT: '550 no such user' }, 'refused'],
    ['refuses what is written', { end: '554 no' }, 'refused'],
    ['is too busy for the recipient', { RCPT: '451 later' }, 'unreachable'],
    ['refuses us as a sender', { MAIL: '550 who are you' }, 'unreachable'],
    ['is full', { end: '452 full' }, 'unreachable'],
    ['hangs up before it has the mail', { RCPT: null }, 'unreachable'],
    ['hangs up when the mail was announced', { DATA: null }, 'unknown'],
    ['hangs up when it has the mail', { end: null }, 'unknown'],
  ] as const)('that %s', async (_what, answers, outcome) => {
    server.answer(answers);
    expect(await transport.send(MAIL)).toBe(outcome);
  });

  it('that is not there certainly took nothing', async () => {
    const gone = await openMailServer();
    await gone.end();
    expect(await smtp(gone.url).send(MAIL)).toBe('unreachable');
  });

  it('elsewhere is spoken to over TLS only', async () => {
    server.answer({});
    const before = server.taken.length;
    const elsewhere = server.url.replace('127.0.0.1', '127.0.0.2');
    expect(await smtp(elsewhere).send(MAIL)).toBe('unreachable');
    expect(server.taken).toHaveLength(before);
  });
});

describe('an error of Amazon SES', () => {
  const answered = (name: string, httpStatusCode = 400) =>
    Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });

  it.each([
    [answered('BadRequestException'), 'refused'],
    [answered('MessageRejected'), 'unreachable'],
    [answered('TooManyRequestsException', 429), 'unreachable'],
    [Object.assign(new Error('no role'), { name: 'CredentialsProviderError' }), 'unreachable'],
    [Object.assign(new Error('gone'), { name: 'TimeoutError', $metadata: { attempts: 1 } }), 'unknown'],
    [new Error('anything'), 'unknown'],
    ['anything', 'unknown'],
  ])('%s', (error, outcome) => {
    expect(outcomeOfError(error, true)).toBe(outcome);
  });
});
