import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readOutline } from './readOutline.ts';
import { ROOT } from './scratchTree.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const headings = (text: string): string[] => [...text.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title);

describe('publiccode.yml', () => {
  const entry = readOutline(read('publiccode.yml'));

  it.each([
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'developmentStatus',
    'softwareType',
    'legal/license',
    'maintenance/type',
    'maintenance/contacts/name',
    'localisation/localisationReady',
    'localisation/availableLanguages',
  ])('has the mandatory key %s', (key) => {
    expect(entry.get(key)?.join('')).toMatch(/\S/);
  });

  it.each(['de', 'en'])('describes itself in %s within the lengths of the standard', (language) => {
    const text = (key: string): string => (entry.get(`description/${language}/${key}`) ?? []).join(' ');
    expect(text('shortDescription').length).toBeGreaterThan(0);
    expect(text('shortDescription').length).toBeLessThanOrEqual(150);
    expect(text('longDescription').length).toBeGreaterThanOrEqual(150);
    expect(text('longDescription').length).toBeLessThanOrEqual(10_000);
    expect(entry.get(`description/${language}/features`)?.length).toBeGreaterThan(0);
  });

  it('names the values the standard knows', () => {
    expect(['concept', 'development', 'beta', 'stable', 'obsolete']).toContain(
      entry.get('developmentStatus')?.[0],
    );
    expect(['internal', 'contract', 'community', 'none']).toContain(entry.get('maintenance/type')?.[0]);
    expect(entry.get('softwareType')).toEqual(['standalone/web']);
    expect(() => new URL(entry.get('url')?.[0] ?? '')).not.toThrow();
  });

  it('agrees with the licence and the version of the package', () => {
    const ours = z.object({ license: z.string(), version: z.string() });
    const { license, version } = ours.parse(JSON.parse(read('package.json')));
    expect(entry.get('legal/license')).toEqual([license]);
    expect(entry.get('softwareVersion')).toEqual([version]);
  });
});

describe('the outline of a YAML file', () => {
  it('reads mappings, lists, small mappings in lists and folded text', () => {
    const outline = readOutline(
      "a: '1'\nb:\n  c: x y\n  d: >-\n    one\n    two\n  e:\n    - f\n    # no\n    - g: h\ni: j\n",
    );
    expect(Object.fromEntries(outline)).toEqual({
      a: ['1'],
      'b/c': ['x y'],
      'b/d': ['one', 'two'],
      'b/e': ['f'],
      'b/e/g': ['h'],
      i: ['j'],
    });
  });
});

describe('LICENSE', () => {
  it('is the complete EUPL-1.2: 15 articles and the appendix', () => {
    const text = read('LICENSE');
    const articles = [...text.matchAll(/^(\d+)\. \S/gm)].map(([, number]) => Number(number));
    expect(text).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
    expect(articles).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect(text).toMatch(/^Appendix$/m);
    expect(text.split(/\s+/).length).toBeGreaterThan(2_200);
  });
});

describe('SECURITY.md', () => {
  it('says where to report and by when to expect what, in German and English', () => {
    const text = read('SECURITY.md');
    expect(text.match(/\/\.well-known\/security\.txt/g)).toHaveLength(2);
    for (const promise of ['5 Arbeitstage', '90 Tage', '5 working days', '90 days'])
      expect(text).toContain(promise);
  });

  it('names no address of its own, because the operator does', () => {
    expect(read('SECURITY.md')).not.toMatch(/\S+@\S+/);
  });
});

describe('a decision record', () => {
  const records = readdirSync(join(ROOT, 'docs/adr'))
    .filter((name) => name.endsWith('.md'))
    .sort();

  it('has its number, without gaps or doubles', () => {
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, index) => index + 1));
  });

  it.each(records)('%s says question, choice, price and when to look again, on one page', (name) => {
    const text = read(`docs/adr/${name}`);
    expect(text).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. `));
    expect(headings(text)).toEqual(['Question', 'Choice', 'What we gave up', 'Look again']);
    expect(text.split('\n').length).toBeLessThanOrEqual(35);
  });
});
