import { expect, it } from 'vitest';
import { disclosureParameters, presetId, PRESETS, strictest } from './parameters.ts';

it('has valid parameters for every level, none weaker than the one before', () => {
  const levels = presetId.options.map((id) => disclosureParameters.parse(PRESETS[id]));
  levels.slice(1).forEach((level, i) => {
    expect(level.minRespondents).toBeGreaterThanOrEqual(levels[i]!.minRespondents);
    expect(level.coalition).toBeGreaterThan(levels[i]!.coalition);
  });
});

it('protects a figure as strictly as its strictest part', () => {
  expect(strictest(['standard', 'sicherheit', 'vertraulich'])).toBe('sicherheit');
  expect(strictest(['standard'])).toBe('standard');
});
