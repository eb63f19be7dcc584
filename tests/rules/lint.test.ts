import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkPackages, ROOT, scratchTree, type ScratchTree } from './scratchTree.ts';

interface Breach {
  /** completes "refuses …" */
  readonly what: string;
  readonly path: string;
  readonly code: string;
  readonly rule: string;
}

const breach = (what: string, path: string, rule: string, code: string): Breach => ({
  what,
  path,
  rule,
  code,
});

const SURVEY = 'survey/src/scoring';
const TEST = 'functions/src/store';
const longFunction = `export function long(): number {\n  let n = 0;\n${'  n += 1;\n'.repeat(61)}  return n;\n}\n`;
const longFile = Array.from({ length: 201 }, (_, n) => `export const n${n} = ${n};`).join('\n');

const breaches: readonly Breach[] = [
  breach(
    'a type assertion',
    `${SURVEY}/as.ts`,
    '@typescript-eslint/consistent-type-assertions',
    'export const n = JSON.parse("1") as number;',
  ),
  breach(
    'any',
    `${SURVEY}/any.ts`,
    '@typescript-eslint/no-explicit-any',
    'export const f = (x: any): unknown => x;',
  ),
  breach(
    'an assertion that a value is there',
    `${SURVEY}/bang.ts`,
    '@typescript-eslint/no-non-null-assertion',
    'export const f = (x?: string): string => x!;',
  ),
  breach(
    'a switch that forgets a case',
    `${SURVEY}/switch.ts`,
    '@typescript-eslint/switch-exhaustiveness-check',
    "export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 0;\n}",
  ),
  breach(
    'a promise nobody waits for',
    'functions/src/floating.ts',
    '@typescript-eslint/no-floating-promises',
    'export function f(): void {\n  Promise.resolve(1);\n}',
  ),
  breach('a default export', `${SURVEY}/default.ts`, 'no-restricted-exports', 'export default 1;'),
  breach(
    'a re-export outside the entry',
    `${SURVEY}/barrel.ts`,
    'no-restricted-syntax',
    "export * from './fine.ts';",
  ),
  breach(
    'the named import of zod',
    'functions/src/zod.ts',
    'no-restricted-syntax',
    "import { z } from 'zod';\nexport const s = z.string();",
  ),
  breach(
    'a subpath of zod',
    'functions/src/zodMini.ts',
    'no-restricted-imports',
    "import * as z from 'zod/mini';\nexport const s = z.string();",
  ),
  breach('eval', 'web/src/lib/eval.ts', 'no-eval', "eval('1');"),
  breach(
    'eval despite a comment',
    'web/src/lib/evalOff.ts',
    'no-eval',
    "/* eslint no-eval: 'off' */\neval('1');",
  ),
  breach(
    'a comparison that converts',
    'web/src/lib/equal.ts',
    'eqeqeq',
    'export const f = (x: unknown): boolean => x == 1;',
  ),
  breach(
    'code made from text',
    'web/src/lib/function.ts',
    'no-new-func',
    "export const f: unknown = new Function('return 1');",
  ),
  breach('stray output', 'functions/src/stray.ts', 'no-console', "console.log('x');"),
  breach(
    'a function of more than 60 lines',
    'functions/src/longFunction.ts',
    'max-lines-per-function',
    longFunction,
  ),
  breach('a file of more than 200 lines', 'functions/src/longFile.ts', 'max-lines', longFile),
  breach(
    'a comment that switches a type error off',
    'functions/src/expect.ts',
    '@typescript-eslint/ban-ts-comment',
    "// @ts-expect-error on purpose\nexport const n: number = 'x';",
  ),
  breach(
    'a comment that switches a rule off',
    'functions/src/disable.ts',
    'no-warning-comments',
    '// eslint-disable-next-line\nexport const n = 1;',
  ),

  breach(
    'the clock in survey',
    `${SURVEY}/date.ts`,
    'no-restricted-globals',
    'export const f = (): number => Date.now();',
  ),
  breach(
    'chance in survey',
    `${SURVEY}/random.ts`,
    'no-restricted-properties',
    'export const f = (): number => Math.random();',
  ),
  breach(
    'the environment in survey',
    `${SURVEY}/env.ts`,
    'no-restricted-globals',
    "export const f = (): unknown => process.env['HOME'];",
  ),
  breach(
    'the network in survey',
    `${SURVEY}/fetch.ts`,
    'no-restricted-globals',
    "export const f = (): unknown => fetch('/');",
  ),
  breach('output in survey', `${SURVEY}/log.ts`, 'no-restricted-globals', "console.log('x');"),
  breach(
    'timers in survey',
    `${SURVEY}/timer.ts`,
    'no-restricted-globals',
    'setTimeout(() => undefined, 1);',
  ),
  breach(
    'a module of Node in survey',
    `${SURVEY}/node.ts`,
    'no-restricted-imports',
    "import { readFileSync } from 'node:fs';\nexport const f = readFileSync;",
  ),
  breach(
    'a second library in survey',
    `${SURVEY}/library.ts`,
    'no-restricted-imports',
    "import { Hono } from 'hono';\nexport const f = Hono;",
  ),

  breach(
    'a test that is skipped',
    `${TEST}/skip.test.ts`,
    'no-restricted-syntax',
    "import { it } from 'vitest';\nit.skip('x', () => undefined);",
  ),
  breach(
    'a test that runs alone',
    `${TEST}/only.test.ts`,
    'no-restricted-syntax',
    "import { describe } from 'vitest';\ndescribe.only('x', () => undefined);",
  ),
  breach(
    'a test that runs on a condition',
    `${TEST}/skipIf.test.ts`,
    'no-restricted-syntax',
    "import { it } from 'vitest';\nit.skipIf(true)('x', () => undefined);",
  ),
  breach(
    'a skip behind another modifier',
    `${TEST}/chain.test.ts`,
    'no-restricted-syntax',
    "import { it } from 'vitest';\nit.concurrent.skip('x', () => undefined);",
  ),
  breach(
    'a mocked module',
    `${TEST}/mock.test.ts`,
    'no-restricted-syntax',
    "import { vi } from 'vitest';\nvi.mock('./fine.ts');",
  ),
  breach(
    'a snapshot file',
    `${TEST}/snapshot.test.ts`,
    'no-restricted-syntax',
    "import { expect, it } from 'vitest';\nit('x', () => { expect(1).toMatchSnapshot(); });",
  ),

  breach(
    'HTML from a string',
    'web/src/lib/Html.svelte',
    'svelte/no-at-html-tags',
    '<script lang="ts">\n  const x = \'<b>x</b>\';\n</script>\n\n{@html x}',
  ),
  breach(
    'HTML from a string despite a comment',
    'web/src/lib/Disabled.svelte',
    'svelte/no-at-html-tags',
    '<script lang="ts">\n  const x = \'<b>x</b>\';\n</script>\n\n<!-- eslint-disable -->\n{@html x}',
  ),
  breach(
    'a comment that switches a Svelte warning off',
    'web/src/lib/Ignore.svelte',
    'no-restricted-syntax',
    '<!-- svelte-ignore a11y_missing_attribute -->\n<p>x</p>',
  ),
  breach(
    'any in a component',
    'web/src/lib/Any.svelte',
    '@typescript-eslint/no-explicit-any',
    '<script lang="ts">\n  const { x }: { x: any } = $props();\n</script>\n\n{x}',
  ),
];

/** What looks like a breach and is none. */
const fine: Record<string, string> = {
  [`${SURVEY}/fine.ts`]:
    "import * as z from 'zod';\n\nexport const LEVELS = ['a', 'b'] as const;\nexport const level = z.enum(LEVELS);\n",
  'survey/src/index.ts': "export { level } from './scoring/fine.ts';\n",
  'functions/src/clock.ts': 'export const now = (): Date => new Date();\n',
  [`${TEST}/bang.test.ts`]:
    "import { expect, it } from 'vitest';\n\nit('x', () => {\n  expect(['a'].at(0)!).toBe('a');\n});\n",
  [`${TEST}/json.test.ts`]:
    "import { expect, it } from 'vitest';\n\nit('x', async () => {\n  const { a } = await new Response('{}').json();\n  expect(a).toBe(1);\n});\n",
  'web/src/lib/Fine.svelte':
    '<script lang="ts">\n  const { x }: { x: string } = $props();\n</script>\n\n<p>{x}</p>\n',
};

let tree: ScratchTree;
let found: Map<string, (string | null)[]>;

beforeAll(async () => {
  const files = Object.fromEntries(breaches.map(({ path, code }) => [path, `${code}\n`]));
  const tsconfig = readFileSync(join(ROOT, 'tsconfig.json'), 'utf8').replace(
    '"include": [',
    '"include": ["web", ',
  );
  tree = scratchTree({ 'tsconfig.json': tsconfig, ...files, ...fine });
  linkPackages(tree);
  const eslint = new ESLint({ cwd: tree.root, overrideConfigFile: join(ROOT, 'eslint.config.js') });
  const results = await eslint.lintFiles(['.']);
  found = new Map(
    results.map(({ filePath, messages }) => [
      relative(tree.root, filePath),
      messages.map(({ ruleId }) => ruleId),
    ]),
  );
}, 120_000);

afterAll(() => tree.remove());

describe('lint', () => {
  it.each(breaches)('refuses $what', ({ path, rule }) => {
    expect(found.get(path)).toContain(rule);
  });

  it.each(Object.keys(fine))('has nothing against %s', (path) => {
    expect(found.get(path)).toEqual([]);
  });
});
