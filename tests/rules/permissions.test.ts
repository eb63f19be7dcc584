import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { POLICY } from '#functions';
import { permissionsDocument } from '../docs/permissionsDocument.ts';
import { ROOT } from './scratchTree.ts';

describe('docs/permissions.md', () => {
  const lines = permissionsDocument().split('\n');
  const rowOf = (start: string) =>
    lines
      .find((line) => line.startsWith(`| ${start}`))
      ?.split('|')
      .map((cell) => cell.trim())
      .slice(1, -1);

  it('is what the policy says now; write it anew with npm run docs:permissions', () => {
    expect(readFileSync(join(ROOT, 'docs/permissions.md'), 'utf8')).toBe(permissionsDocument());
  });

  it('has one line for each row of the policy', () => {
    const rows = lines.filter((line) => line.startsWith('|')).slice(2);
    expect(rows.length).toBe(Object.keys(POLICY).length);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('says in words who may do what with what and when', () => {
    expect(rowOf('Gegenstand')?.slice(2, 5)).toEqual(['Öffentlich', 'Mitwirkung', 'Bearbeitung']);
    expect(rowOf('Dienst')?.slice(2)).toEqual([...Array<string>(8).fill('alle'), 'jeder', '–']);
    const write = ['–', 'übertragene', 'eigene', '–', '–', '–', '–', '–', 'eröffnet', '–'];
    expect(rowOf('Abschnitt im Entwurf                    | beantworten')?.slice(2)).toEqual(write);
    const approve = ['–', '–', '–', 'eigene', '–', '–', '–', '–', 'eröffnet, wird geschlossen', 'ja'];
    expect(rowOf('Abgabe                                  | freigeben')?.slice(2)).toEqual(approve);
  });
});

it('every row of the policy is asked for by a route, a job or the code between them', () => {
  const sources = readdirSync(join(ROOT, 'functions/src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.(test|contract)\.ts$|auth.policy\.ts$/.test(path))
    .map((path) => readFileSync(join(ROOT, 'functions/src', path), 'utf8'))
    .join('\n');
  const unused = Object.keys(POLICY).filter((permission) => !sources.includes(`'${permission}'`));
  expect(unused).toEqual([]);
});
