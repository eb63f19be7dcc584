import { expect, it } from 'vitest';
import { exampleContent } from '../../../tests/builders/releaseContent.ts';
import { figureId } from '#survey';
import { named } from './named.ts';

const [figure] = exampleContent().figures;

it('an unreleased figure goes by the short name of its question, and by its title where it has none', () => {
  const asked = { ...figure!, id: figureId.parse('eakte.fuehrung.verbindlich') };
  expect(named(asked).title).toBe('E-Akte als führende Akte');
  expect(named(figure!)).toEqual(figure);
});
