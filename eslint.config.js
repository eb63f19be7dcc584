import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/* Each rule here is shown biting in tests/rules/lint.test.ts. */

/** Tests and what only they use: generators of examples, contract suites of ports. */
const tests = ['**/*.{test,arbitrary,contract}.ts', 'tests/**'];
const toolConfigs = ['*.config.{js,ts}', '.dependency-cruiser.js', 'web/*.config.ts'];
/** Tables of texts and data: their length is the length of the matter. */
const dataFiles = ['**/*{Data,Texts,.texts,.data}.ts', '**/texts.de.ts'];

/** Bans by syntax. A later `no-restricted-syntax` replaces an earlier one, so each block spreads what still holds. */
const noReExport = ['ExportAllDeclaration', 'ExportNamedDeclaration[source]'].map((selector) => ({
  selector,
  message: 'Only a package entry (index.ts) re-exports; import from the file that owns the concept.',
}));
const zodAsNamespace = [
  {
    selector: "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
    message: "Write `import * as z from 'zod'`: the named import pulls every locale into the bundle.",
  },
];
const noSuppression = [
  {
    selector: 'SvelteHTMLComment[value=/svelte-ignore|eslint-|prettier-ignore|@ts-/]',
    message: 'A rule is followed or changed for everybody, not switched off in one place.',
  },
];
const everyTestRuns = [
  {
    selector:
      'MemberExpression[property.name=/^(only|skip|skipIf|runIf|todo|fails)$/]:matches([object.name=/^(describe|it|test|suite)$/], [object.object.name=/^(describe|it|test|suite)$/])',
    message: 'Every test runs every time; one that must not run is deleted.',
  },
  {
    selector: 'CallExpression[callee.property.name=skip][callee.object.name=/^(context|ctx|task)$/]',
    message: 'Every test runs every time; one that must not run is deleted.',
  },
  {
    selector: 'CallExpression[callee.object.name=vi][callee.property.name=/^(mock|doMock|hoisted)$/]',
    message: 'Own modules are not mocked: pass a fake as an argument.',
  },
  {
    selector: 'MemberExpression[property.name=/^toMatch(File)?Snapshot$/]',
    message: 'Say what is expected; a snapshot file says only that nothing moved.',
  },
];

/** What would make the field depend on when, where or how often it is asked. */
const impureGlobals = [
  'Date Buffer XMLHttpRequest console crypto document fetch global globalThis localStorage navigator',
  'performance process queueMicrotask require self sessionStorage setImmediate setInterval setTimeout window',
].flatMap((names) => names.split(' '));

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/.svelte-kit/',
    'web/build/',
    'infra/dist/',
    'cdk.out/',
    'coverage/',
    '.data/',
  ]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  prettier,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
  },
  {
    name: 'house rules',
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-warning-comments': [
        'error',
        {
          terms: ['todo', 'fixme', 'eslint-disable', 'svelte-ignore', 'prettier-ignore'],
          location: 'anywhere',
        },
      ],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['zod/*'], message: "Only `import * as z from 'zod'`." }] },
      ],
      'no-restricted-syntax': ['error', ...noReExport, ...zodAsNamespace, ...noSuppression],

      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': true },
      ],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Marked deprecated to be noticed: it lets the local identity provider speak http on the loopback address.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A port promises to be asynchronous; one that has nothing to wait for may still fulfil it.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    name: 'entries re-export',
    files: ['**/index.ts'],
    rules: { 'no-restricted-syntax': ['error', ...zodAsNamespace] },
  },
  {
    name: 'survey is pure',
    files: ['survey/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...impureGlobals.map((name) => ({
          name,
          message: 'survey is pure: time, chance and the outside come in as arguments.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'survey is pure: chance comes in as an argument.' },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.\\.?/|zod$)', message: 'survey imports only zod and itself.' }] },
      ],
    },
  },
  {
    name: 'no stray output',
    files: ['functions/src/**/*.ts', 'web/src/**/*.{ts,svelte}'],
    ignores: [...tests, 'functions/src/log.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    name: 'svelte',
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
    rules: {
      // Comments in markup must not switch rules off either.
      'svelte/comment-directive': 'off',
      // The site owns the root of its host, and views are permalinks with a query.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-at-debug-tags': 'error',
      'svelte/no-inspect': 'error',
    },
  },
  {
    name: 'tests',
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', ...noReExport, ...zodAsNamespace, ...everyTestRuns],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What came as JSON is checked by the expectation itself.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  // A list of names is as long as the package is wide.
  { name: 'entries', files: ['*/src/index.ts'], rules: { 'max-lines': 'off' } },
  { name: 'data', files: dataFiles, rules: { 'max-lines': 'off' } },
  { name: 'tool configuration', files: toolConfigs, rules: { 'no-restricted-exports': 'off' } },
  { name: 'plain JavaScript', files: ['**/*.{js,mjs}'], extends: [ts.configs.disableTypeChecked] },
);
