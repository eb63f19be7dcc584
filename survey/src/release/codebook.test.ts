import { describe, expect, it } from 'vitest';
import { exampleContent } from '../../../tests/builders/releaseContent.ts';
import { codebook, CODEBOOK_COLUMNS } from './codebook.ts';

const rows = codebook(exampleContent());
const rowOf = (kind: string) => rows.find(({ id }) => id.endsWith(kind))!;

describe('the codebook', () => {
  it('explains every figure of the release', () => {
    expect(rows.map(({ id }) => id)).toEqual(exampleContent().figures.map(({ id }) => id));
    expect(rowOf('level')).toMatchObject({
      title: 'Wie weit ist die E-Akte (level)?',
      kind: 'Reifegradfrage (level)',
      options:
        '0 = Nicht begonnen | 1 = Konzept | 2 = Pilot | 3 = Teilweise | 4 = Weitgehend | 5 = Durchgängig',
      preset: 'standard',
      questionnaireVersion: '2026.1',
      releaseId: '2025.1',
    });
    expect(rowOf('number').options).toBe('0 bis 100');
    expect(rowOf('score').options).toBeNull();
  });

  it('says what the shares of several options are shares of', () => {
    expect(rowOf('choice').base).toContain('mehrere Nennungen waren möglich');
    const single = exampleContent().figures.map((figure) =>
      figure.kind === 'choice' ? { ...figure, multiple: false } : figure,
    );
    expect(codebook({ ...exampleContent(), figures: single })[2]!.base).not.toContain('mehrere');
  });

  it('has a column for everything it says', () => {
    expect(CODEBOOK_COLUMNS.map(({ key }) => key).toSorted()).toEqual(Object.keys(rows[0]!).toSorted());
  });
});
