import { describe, expect, it } from 'vitest';
import { CONFIG } from '../../../tests/builders/examples.ts';
import { MESSAGES } from '../../../tests/builders/exampleMessages.ts';
import { message as schema, type Message } from './message.ts';
import { renderMail } from './renderMail.ts';
import { LINE } from './wrapText.ts';

const LONG = 'Verwaltungsgemeinschaft „Obere Musterheide-Beispielniederung mit Sitz in Muster“';
const real = { ...CONFIG, demo: false };
const named = (message: Message, unitName: string): Message =>
  'unitName' in message ? { ...message, unitName } : message;

describe('the examples', () => {
  it('show every kind', () => {
    const kinds = schema.options.map(({ shape }) => shape.kind.value);
    expect(new Set(MESSAGES.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });
});

describe.each(MESSAGES.map((message) => ({ kind: message.kind, message })))('$kind', ({ message }) => {
  it('says everything it knows, and nothing it does not', () => {
    const { subject, text } = renderMail(message, real);
    const words = text.replaceAll('\n', ' ');
    expect(`${subject}\n${text}`).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
    for (const [field, value] of Object.entries(message)) {
      if (field === 'kind' || typeof value === 'boolean' || field.endsWith('At')) continue;
      for (const part of [value].flat()) expect(words).toContain(String(part));
    }
    if ('closesAt' in message) expect(words).toContain('Freitag, 18. Dezember 2026, 18:00 Uhr');
  });

  it('has a subject that names the unit and fits into a line', () => {
    const { subject } = renderMail(message, real);
    expect(subject.length).toBeLessThanOrEqual(78);
    if ('unitName' in message) expect(subject).toContain(message.unitName);
  });

  it('stays readable with a name of 80 characters', () => {
    expect(LONG).toHaveLength(80);
    const { subject, text } = renderMail(named(message, LONG), real);
    expect(subject.length).toBeLessThanOrEqual(78);
    const lines = text.split('\n').filter((line) => !line.startsWith('http'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(LINE);
    if ('unitName' in message) expect(text.replaceAll('\n', ' ')).toContain(LONG);
  });

  it('gives a link a line of its own', () => {
    const { text } = renderMail(message, real);
    if ('link' in message) expect(text.split('\n')).toContain(message.link);
    else expect(text.match(/https?:/g)).toHaveLength(1);
  });

  it('says who sends it and whom to ask', () => {
    const { text } = renderMail(message, real);
    for (const part of [real.operator.name, real.operator.email, `${real.publicOrigin}/datenschutz`])
      expect(text.replaceAll('\n', ' ')).toContain(part);
  });
});

it('is worded like this', () => {
  expect(renderMail(MESSAGES[0]!, real)).toEqual({
    subject: 'Einladung: Digitalpegel 2026, Stadt Musterstadt an der Mulde',
    text: `Guten Tag,

Erika Beispiel lädt Sie ein, an der Erhebung Digitalpegel 2026
mitzuarbeiten. Verwaltung: Stadt Musterstadt an der Mulde. Ihre Rolle:
Bearbeitung.

Öffnen Sie diesen Link und melden Sie sich an, um die Einladung anzunehmen:

http://pegel.test/einladung#Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE

Der Link gilt bis Montag, 7. Dezember 2026, 24 Uhr, nur einmal und nur für
Sie. Bitte leiten Sie diese E-Mail nicht weiter.

Wenn Sie keine Einladung erwartet haben, müssen Sie nichts tun: Ohne den
Link geschieht nichts.

Freundliche Grüße
Digitalpegel

-- 
Automatisch verschickt von Digitalpegel im Auftrag von: Verein für Beispiele
Fragen? post@beispiel.example, Telefon +49 351 000000
Datenschutz: http://pegel.test/datenschutz
`,
  });
});

it('puts one full stop behind a name that has its own', () => {
  for (const message of MESSAGES)
    expect(renderMail(named(message, 'Amt Erzgeb.'), real).text).not.toMatch(/\.\./);
});

it('says in a demo that nobody has to do anything', () => {
  for (const message of MESSAGES) {
    expect(renderMail(message, CONFIG).text).toMatch(/Demodaten/);
    expect(renderMail(message, real).text).not.toMatch(/Demo/);
  }
});

it('tells approval by a second person from one person alone', () => {
  const texts = MESSAGES.filter(({ kind }) => kind === 'accepted').map((one) => renderMail(one, real).text);
  expect(texts[0]).toMatch('Bernd Muster hat');
  expect(texts[1]).toMatch(/allein\s+abgegeben/);
});
