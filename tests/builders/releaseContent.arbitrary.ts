import fc from 'fast-check';
import { contentOf, type ContentPlan, type Status } from './releaseContent.ts';

/** What would break a file, a spreadsheet, a page or a program, and plain words between. */
const HOSTILE = [
  ...[
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-2',
    '@SUM(A1)',
    '＝1',
    '\tx',
    '"',
    'a"b',
    ';',
    ',',
    'a\r\nb',
    "'",
    '\\',
  ],
  ...[
    '<script>alert(1)</script>',
    '&amp;',
    ']]>',
    '🏛️',
    'Ä ö ß',
    '{x}',
    '$_%#~^&',
    '\u0001',
    '\ud800',
    '\u2028',
  ],
  ...[
    'constructor',
    '__proto__',
    'toString',
    '_x0041_',
    '_x003d_1',
    '"""',
    '\\"',
    '$&',
    ' ',
    '.',
    '@prefix',
    '[[',
    "''",
  ],
];

/** Texts as nobody would write them into a questionnaire; never empty. */
export const hostileTexts = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc
    .array(fc.constantFrom(...HOSTILE, 'Akte', ' '), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);

const statuses = fc.constantFrom<Status>('published', 'withheld', 'unreliable', 'merged', 'empty');
const kinds = fc.constantFrom('score', 'level', 'choice', 'number', 'ratio');

const plans = fc
  .array(hostileTexts, { minLength: 1, maxLength: 5 })
  .chain((labels) =>
    fc.record({
      groups: fc.constant(labels.map((label, at) => ({ id: `g${at}`, label, kind: 'district' as const }))),
      figures: fc.array(
        fc.record({
          kind: kinds,
          ...{ title: hostileTexts, source: hostileTexts },
          options: fc.array(hostileTexts, { minLength: 1, maxLength: 4 }),
          statuses: fc.array(statuses, { minLength: labels.length, maxLength: labels.length }),
          shift: fc.nat(1000),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  )
  .map(({ groups, figures }): ContentPlan => ({
    groups,
    figures: figures.map((figure, at) => ({ ...figure, id: `k.n${at}` })),
  }));

/** Releases with hostile texts everywhere a text may stand. */
export const hostileContents = plans.map(contentOf);
