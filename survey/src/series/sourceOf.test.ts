import { expect, it } from 'vitest';
import { sourceOf } from './sourceOf.ts';

const of = (...editions: readonly number[]) =>
  editions.map((edition) => ({ edition, source: `Digitalpegel ${edition}. Register 2025/2026` }));

it.each([
  [[2025], 'Digitalpegel 2025. Register 2025/2026'],
  [[2018, 2025], 'Digitalpegel 2018 und 2025. Register 2025/2026'],
  [[2023, 2024, 2025], 'Digitalpegel 2023 bis 2025. Register 2025/2026'],
  [[2018, 2020, 2021], 'Digitalpegel 2018, 2020 und 2021. Register 2025/2026'],
] as const)('the source of %o names each year once', (editions, source) => {
  expect(sourceOf(of(...editions))).toBe(source);
});

it('where sources differ in more than their year all of them are named', () => {
  const other = { edition: 2019, source: 'Digitalpegel 2019. Register 2019 $&' };
  expect(sourceOf([...of(2018), other, other])).toBe(
    'Digitalpegel 2018. Register 2025/2026; Digitalpegel 2019. Register 2019 $&',
  );
});
