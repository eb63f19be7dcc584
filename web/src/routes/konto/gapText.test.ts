import { expect, it } from 'vitest';
import type { Team } from '#lib/form/teamNames.ts';
import { gapText } from './gapText.ts';

const mia = { account: 'a', name: 'Mia Muster', role: 'editor', isSelf: true };
const berta = { account: 'b', name: 'Berta Bürgermeister', role: 'approver' };
const karl = { account: 'c', name: 'Karl Kollege', role: 'editor' };

it('names who can invite again when the last editor goes', () => {
  expect(gapText('editor', [mia])).toContain('kann das nur noch die Geschäftsstelle.');
  expect(gapText('editor', [mia, berta])).toContain(
    'kann das nur noch Berta Bürgermeister oder die Geschäftsstelle.',
  );
});

it('warns the last approver', () => {
  const self: Team = [karl, { ...berta, isSelf: true }];
  expect(gapText('approver', self)).toContain('die einzige Person in der Freigabe');
});

it('says nothing where somebody else has the role, or where nobody can say', () => {
  expect(gapText('editor', [mia, karl])).toBeUndefined();
  expect(gapText('editor', undefined)).toBeUndefined();
  expect(gapText('contributor', [karl])).toBeUndefined();
});
