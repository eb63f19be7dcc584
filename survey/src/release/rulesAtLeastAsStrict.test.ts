import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetId } from '../disclosure/parameters.ts';
import { RULES, type ReleaseRules } from './rules.ts';
import { rulesAtLeastAsStrict } from './rulesAtLeastAsStrict.ts';

const THRESHOLDS = [
  'minRespondents',
  'coalition',
  'minWidthPoints',
  'minForQuantiles',
  'dominancePercent',
] as const;
const preset = fc.constantFrom(...presetId.options);
const threshold = fc.constantFrom(...THRESHOLDS);

type Parameters = ReleaseRules['presets']['standard'];

function withPreset(id: (typeof presetId.options)[number], changes: Partial<Parameters>): ReleaseRules {
  return { ...RULES, presets: { ...RULES.presets, [id]: { ...RULES.presets[id], ...changes } } };
}

describe('rules for a correction', () => {
  it('may be those of before, whatever they are called', () => {
    expect(rulesAtLeastAsStrict(RULES, RULES)).toBe(true);
    expect(rulesAtLeastAsStrict({ ...RULES, version: '2027.1' }, RULES)).toBe(true);
  });

  it('may raise any threshold of any level of protection, and lower none', () => {
    fc.assert(
      fc.property(preset, threshold, fc.integer({ min: 1, max: 50 }), (id, name, step) => {
        const raised = withPreset(id, { [name]: RULES.presets[id][name] + step });
        expect(rulesAtLeastAsStrict(raised, RULES)).toBe(true);
        expect(rulesAtLeastAsStrict(RULES, raised)).toBe(false);
      }),
    );
  });

  it('may not lower one threshold for another that is higher', () => {
    const { minRespondents, coalition } = RULES.presets.vertraulich;
    const mixed = withPreset('vertraulich', { minRespondents: minRespondents + 5, coalition: coalition - 1 });
    expect(rulesAtLeastAsStrict(mixed, RULES)).toBe(false);
  });

  it('may leave out groups, and add none', () => {
    const fewer = withPreset('standard', { groups: RULES.presets.standard.groups.slice(1) });
    expect(rulesAtLeastAsStrict(fewer, RULES)).toBe(true);
    expect(rulesAtLeastAsStrict(RULES, fewer)).toBe(false);
  });

  it.each(['minRespondents', 'minResponseRate'] as const)(
    'may not call less solid than before: %s',
    (name) => {
      const weaker = { ...RULES, reliability: { ...RULES.reliability, [name]: RULES.reliability[name] / 2 } };
      expect(rulesAtLeastAsStrict(weaker, RULES)).toBe(false);
      expect(rulesAtLeastAsStrict(RULES, weaker)).toBe(true);
    },
  );
});
