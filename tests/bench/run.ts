import { mkdirSync, writeFileSync } from 'node:fs';
import { measureEditors } from './editors.ts';
import { measureField } from './field.ts';
import type { Figure } from './figures.ts';
import { measureCapacity } from './capacity.ts';
import { measureFiles } from './files.ts';
import { measureHttp } from './http.ts';
import { measureLambda } from './lambda.ts';
import { measurePages } from './pages.ts';
import { measureRelease } from './release.ts';

/* Measures and prints a table, all of it or the parts named (`npm run bench editors`); absolute values belong to this machine, compare within one run. */
const parts: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  field: measureField,
  release: measureRelease,
  http: measureHttp,
  editors: measureEditors,
  pages: measurePages,
  files: measureFiles,
  capacity: measureCapacity,
  lambda: measureLambda,
};
const asked = process.argv.slice(2);
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) figures.push(...(await measure()));
}

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
console.table(
  figures.map(({ name, value, unit, goal = '', peer = '' }) => ({
    name,
    value: number.format(value),
    unit,
    goal,
    peer,
  })),
);
mkdirSync('bench', { recursive: true });
writeFileSync('bench/results.json', `${JSON.stringify({ node: process.version, figures }, undefined, 2)}\n`);
