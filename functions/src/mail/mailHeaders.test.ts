import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CONFIG } from '../../../tests/builders/examples.ts';
import { composeMail } from './composeMail.ts';
import { message as schema } from './message.ts';
import { outgoingMail } from './outgoingMail.ts';

const NOON = new Date('2026-11-23T12:00:00.000Z');
const HEADERS = [
  'Auto-Submitted',
  'Content-Transfer-Encoding',
  'Content-Type',
  'Date',
  'From',
  'MIME-Version',
  'Message-ID',
  'Reply-To',
  'Subject',
  'To',
];

/** The header fields as a mail program reads them, folded lines joined. */
function readHeaders(raw: string): [name: string, value: string][] {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  expect(head).not.toMatch(/[^\r]\n|\r[^\n]/);
  return head
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    });
}

/** Encoded words (RFC 2047) as text; the space between two of them is none. */
function decode(value: string): string {
  const words = /=\?utf-8\?([BQ])\?([^?]*)\?=/gi;
  const bytes = value
    .replace(/(\?=)\s+(?==\?utf-8\?)/gi, '$1')
    .replace(words, (_word, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('latin1') : unquote(text),
    );
  return Buffer.from(bytes, 'latin1').toString();
}
function unquote(text: string): string {
  return text
    .replaceAll('_', ' ')
    .replace(/=([0-9A-F]{2})/gi, (_sign, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const attacks = fc.constantFrom(
  '\r\nBcc: alle@stadt.example\r\n',
  '\n\n<b>Text</b>',
  '\rX-Fremd: 1',
  '\u2028Bcc: a@b.example',
  '\u0085To: a@b.example',
  '=?utf-8?Q?=0D=0ABcc:_a@b.example?=',
  '\u202eefalsch',
  '"; <a@b.example>, ',
  '\0',
  'Stadt Görlitz ',
  'https://boese.example/',
);
const names = fc
  .array(
    fc.oneof(
      attacks,
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(''));

it('no name adds a header or changes one, in 5,000 mails', async () => {
  await fc.assert(
    fc.asyncProperty(names, names, async (unit, person) => {
      const message = schema.parse({
        kind: 'invitation',
        unitName: `Amt ${unit}`,
        roleName: `Rolle ${person}`,
        inviterName: `Frau ${person}`,
        link: 'http://pegel.test/einladung#geheim',
        expiresAt: '2026-12-07T23:00:00.000Z',
      });
      const addedAt = NOON.toISOString();
      const waiting = {
        id: 'a',
        to: 'anna@stadt.example',
        message,
        addedAt,
        dueAt: addedAt,
        tries: 1,
        uncertain: 1,
      };
      const outgoing = outgoingMail(waiting, CONFIG, NOON);
      const headers = readHeaders((await composeMail(outgoing)).toString('latin1'));
      expect(headers.map(([name]) => name).toSorted()).toEqual(HEADERS);
      const found = new Map(headers);
      expect(found.get('To')).toBe('anna@stadt.example');
      expect(found.get('From')).toBe('Digitalpegel <post@beispiel.example>');
      expect(found.get('Reply-To')).toBe('post@beispiel.example');
      expect(decode(found.get('Subject') ?? '')).toBe(outgoing.subject);
      expect(outgoing.subject).not.toMatch(/[\r\n]/);
      expect(outgoing.text).not.toMatch(/boese\.example\/?.*:\/\/|https:\/\/boese/);
    }),
    { numRuns: 5_000 },
  );
}, 120_000);

it('an address that is none is never composed into two', async () => {
  const mail = {
    to: 'a@b.example>, <c@d.example',
    from: 'post@beispiel.example',
    replyTo: 'post@beispiel.example',
  };
  const rest = { subject: 'S', text: 'T', messageId: '<1@b.example>', date: NOON };
  const raw = (await composeMail({ ...mail, ...rest })).toString();
  expect(new Map(readHeaders(raw)).get('To')).not.toMatch(/,\s*<c@d/);
});
