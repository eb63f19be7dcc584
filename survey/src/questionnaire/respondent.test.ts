import { expect, it } from 'vitest';
import { dimensionOf } from './dimensionOf.ts';
import { QUESTIONNAIRE_2026 } from './edition2026.ts';
import { derivedFor, itemsFor } from './respondent.ts';

const idsOf = (parts: readonly { id: string }[]) => parts.map(({ id }) => id);

it('leaves out of the Kurzbogen a derived indicator with one input outside of it', () => {
  const ozg = dimensionOf(QUESTIONNAIRE_2026, 'ozg');
  expect(idsOf(derivedFor({ unitType: 'amt', mode: 'full' }, ozg))).toEqual([
    'ozg.d.onlinequote',
    'ozg.d.e2e-quote',
  ]);
  expect(idsOf(derivedFor({ unitType: 'amt', mode: 'short' }, ozg))).toEqual(['ozg.d.onlinequote']);
});

it('asks a Landkreis one item more than a Gemeinde', () => {
  const strategie = dimensionOf(QUESTIONNAIRE_2026, 'strategie');
  const kreis = idsOf(itemsFor({ unitType: 'landkreis', mode: 'full' }, strategie));
  const gemeinde = idsOf(itemsFor({ unitType: 'gemeinde', mode: 'full' }, strategie));
  expect(kreis.filter((id) => !gemeinde.includes(id))).toEqual(['strategie.kooperation.kreisrolle']);
});
