import { mkdirSync, writeFileSync } from 'node:fs';
import { measureField } from './field.ts';
import type { Figure } from './figures.ts';
import { measureHttp } from './http.ts';
import { measurePages } from './pages.ts';

/* Measures and prints a table; absolute values belong to this machine, compare within one run. */
const parts: readonly (() => Figure[] | Promise<Figure[]>)[] = [measureField, measureHttp, measurePages];
const figures: Figure[] = [];
for (const measure of parts) figures.push(...(await measure()));

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
