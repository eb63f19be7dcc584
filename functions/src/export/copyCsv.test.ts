import { describe, expect, it } from 'vitest';
import { ownCopy, type Answers, type Comments } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { REGISTRY } from '../../../tests/builders/examples.ts';
import { copyCsv } from './copyCsv.ts';

const csvOf = (answers: Answers, comments: Comments = {}) =>
  copyCsv(
    ownCopy({
      synthetic: true,
      questionnaire: QUESTIONNAIRE_2026,
      unit: REGISTRY.units.find(({ type }) => type === 'gemeinde')!,
      mode: 'full',
      answers,
      comments,
      receipt: { id: '3f0c5b52', submittedAt: '2026-11-23T12:00:00.000Z', hash: '1f3a' },
    }),
  );
/** The line of a question; its texts have no semicolons and no quotes. */
const lineOf = (csv: string, item: string) =>
  csv
    .split('\r\n')
    .find((line) => line.includes(`;${item};`))!
    .split(';');

describe('the CSV of a submission', () => {
  it('opens in German Excel: marked as UTF-8, semicolons, CRLF, one line a question', () => {
    const csv = csvOf({});
    expect(csv.startsWith('\u{feff}Erhebung;Schlüssel;Verwaltung;')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const widths = csv.split('\r\n').map((line) => line.split(';').length);
    expect(new Set(widths.slice(0, -1))).toEqual(new Set([18]));
  });

  it('has numbers with a comma, levels as numbers and options by their keys', () => {
    const csv = csvOf({
      'ozg.angebot.online': { kind: 'answered', value: 3 },
      'ozg.antraege.onlineanteil': { kind: 'answered', value: 12.5 },
      'strategie.k.hemmnisse': { kind: 'answered', value: ['personal', 'geld'] },
    });
    expect(lineOf(csv, 'ozg.antraege.onlineanteil').slice(7, 11)).toEqual([
      'beantwortet',
      '12,5 %',
      '12,5',
      '%',
    ]);
    expect(lineOf(csv, 'ozg.angebot.online')[9]).toBe('3');
    expect(lineOf(csv, 'strategie.k.hemmnisse')[9]).toBe('personal, geld');
  });

  it('keeps what was not answered apart from zero', () => {
    const csv = csvOf({
      'eakte.konzept.rollout': { kind: 'answered', value: 0 },
      'eakte.k.ap-gesamt': { kind: 'notApplicable', reason: 'Keine Büros' },
      'eakte.plattform.dms': { kind: 'unknown' },
    });
    const stateOf = (item: string) => lineOf(csv, item).slice(7, 12);
    expect(lineOf(csv, 'eakte.konzept.rollout')[9]).toBe('0');
    expect(stateOf('eakte.k.ap-gesamt')).toEqual([
      'trifft nicht zu',
      'Trifft nicht zu: Keine Büros',
      '',
      '',
      'Keine Büros',
    ]);
    expect(stateOf('eakte.plattform.dms').slice(0, 3)).toEqual(['nicht bekannt', 'Nicht bekannt', '']);
    expect(stateOf('eakte.k.abschlussjahr').slice(0, 3)).toEqual(['nicht gefragt', 'Nicht gefragt', '']);
  });

  it('gives no spreadsheet a formula and says that demo data are invented', () => {
    const csv = csvOf({}, { 'eakte.konzept.rollout': '=HYPERLINK("x")' });
    expect(csv).toContain(`;"'=HYPERLINK(""x"")";`);
    expect(lineOf(csv, 'eakte.plattform.dms').at(-1)).toBe('Demodaten – synthetisch');
  });
});
