import { expect, it } from 'vitest';
import { RULES, type ReleaseManifest } from '#survey';
import { layoutParticipation, participationSentence, tookPart } from './participation.layout.ts';

const named = (id: string, kind: 'total' | 'state' | 'district' | 'band') => ({
  id,
  label: `Gebiet ${id}`,
  kind,
});
const release: Pick<ReleaseManifest, 'groups' | 'participation' | 'rules'> = {
  rules: RULES,
  groups: [
    named('gesamt', 'total'),
    named('13', 'state'),
    named('14', 'state'),
    named('landkreis', 'band'),
    named('13071', 'district'),
    named('14521', 'district'),
    named('14522', 'district'),
  ],
  participation: [
    { group: 'gesamt', n: 30, N: 100, inhabitants: 0.4 },
    { group: '13', n: 0, N: 40, inhabitants: 0 },
    { group: '14', n: 30, N: 60, inhabitants: 0.7 },
    { group: 'landkreis', n: 3, N: 3, inhabitants: 1 },
    { group: '13071', n: 0, N: 40, inhabitants: 0 },
    { group: '14521', n: 6, N: 40, inhabitants: 0.3 },
    { group: '14522', n: 20, N: 20, inhabitants: 1 },
  ],
};

it('shows the share of administrations that took part, of every district', () => {
  const { areas, wholes, classes } = layoutParticipation(tookPart(release), { level: 'kreise' });
  expect(areas).toMatchObject([
    { id: '13071', kind: 'shown', class: 0, value: '0,0\u00a0%', n: 0, N: 40 },
    { id: '14521', kind: 'shown', class: 1, value: '15,0\u00a0%', n: 6, N: 40 },
    { id: '14522', kind: 'shown', class: 4, value: '100,0\u00a0%', n: 20, N: 20 },
  ]);
  expect(wholes).toMatchObject([{ id: 'gesamt', class: 2, value: '30,0\u00a0%' }]);
  expect(classes.map(({ name, groups }) => `${name}: ${groups}`)).toEqual([
    'unter 15\u00a0%: 1',
    '15 bis unter 30\u00a0%: 1',
    '30 bis unter 50\u00a0%: 0',
    '50 bis unter 75\u00a0%: 0',
    '75\u00a0% und mehr: 1',
  ]);
});

it('shows the states, or the districts of one', () => {
  expect(layoutParticipation(tookPart(release), { level: 'laender' }).areas.map(({ id }) => id)).toEqual([
    '13',
    '14',
  ]);
  const saxony = layoutParticipation(tookPart(release), { level: 'kreise', state: '14' });
  expect(saxony.areas.map(({ id }) => id)).toEqual(['14521', '14522']);
  expect(saxony.wholes.map(({ id }) => id)).toEqual(['gesamt', '14']);
});

it('takes along only the districts of one state, and all states to compare with', () => {
  expect(tookPart(release, '14').groups.map(({ group }) => group)).toEqual([
    'gesamt',
    '13',
    '14',
    '14521',
    '14522',
  ]);
});

it('says from where to where the shares go', () => {
  const said = (wanted: Parameters<typeof participationSentence>[1]) =>
    participationSentence(tookPart(release), wanted).replaceAll('\u00a0', ' ');
  expect(said({ level: 'laender', state: '14' })).toBe(
    'Teilnahme: In den Ländern haben 0,0 % bis 50,0 % der Verwaltungen geantwortet',
  );
  expect(said({ level: 'kreise', state: '14' })).toBe(
    'Teilnahme: In den Kreisen in Gebiet 14 haben 15,0 % bis 100,0 % der Verwaltungen geantwortet',
  );
  expect(said({ level: 'kreise', state: '13' })).toBe(
    'Teilnahme: In den Kreisen in Gebiet 13 haben 0,0 % der Verwaltungen geantwortet',
  );
});
