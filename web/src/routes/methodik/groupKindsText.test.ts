import { expect, it } from 'vitest';
import { PRESETS } from '#survey';
import { groupKindsText } from './groupKindsText.ts';

it('names the groups a level of protection leaves out', () => {
  expect(groupKindsText(PRESETS.standard.groups)).toBe('alle');
  expect(groupKindsText(PRESETS.sicherheit.groups)).toBe('alle außer: Verwaltungstypen je Land');
  expect(groupKindsText(['total', 'state', 'band', 'stateBand'])).toBe(
    'alle außer: Verwaltungstypen, Verwaltungstypen je Land, Kreise',
  );
});
