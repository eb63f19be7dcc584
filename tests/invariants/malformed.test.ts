import process from 'node:process';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeclaredRoute } from '#functions';
import { personOf, rowOf } from '../builders/authorisationCells.ts';
import { canaryField, type Ask, type CanaryField } from '../builders/canaryField.ts';
import { unitPerson } from '../builders/canaryPeople.ts';
import { addressOf, bodyOf, idsOf, IDS_OF_NOTHING, parametersOf } from '../builders/exampleRequests.ts';
import { histories } from '../builders/histories.ts';
import { malformedBodies } from '../builders/malformedBodies.ts';
import { ACTORS } from '../builders/permissionMatrix.ts';

let field: CanaryField;
beforeAll(async () => {
  field = await canaryField();
});

/** A right request by somebody who may make it. */
function rightRequest(route: DeclaredRoute): Ask {
  const actor = ACTORS.find((one) => rowOf(route).reaches[one] !== '·')!;
  const person = personOf(actor, 'a');
  const ids = idsOf('a', person ?? unitPerson('a', 'anna'));
  return { route, person, address: addressOf(route, ids), body: bodyOf(route, ids) };
}

/** Routes by name, so that a counterexample can be read. */
const nameOf = ({ method, path }: DeclaredRoute) => `${method} ${path}`;
const chosenFrom = (routes: readonly DeclaredRoute[]) => fc.constantFrom(...routes.map(nameOf));
const routeOf = (name: string) => field.routes.find((route) => nameOf(route) === name)!;

describe('what no schema takes (I16)', () => {
  it('as a body is refused, whatever it is, and changes nothing', async () => {
    const routes = field.routes.filter(({ declaration }) => declaration.body !== undefined);
    const bodies = new Map(routes.map((route) => [nameOf(route), malformedBodies(route)]));
    const statuses = new Map<number, number>();
    const attempt = chosenFrom(routes).chain((name) => fc.tuple(fc.constant(name), bodies.get(name)!));
    await fc.assert(
      fc.asyncProperty(attempt, async ([name, raw]) => {
        const { body: _body, ...right } = rightRequest(routeOf(name));
        const { status, faults, written } = await field.ask({ ...right, raw });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect({ refused: [400, 413, 415].includes(status), status, faults, written }).toEqual({
          refused: true,
          status,
          faults: [],
          written: '',
        });
      }),
      histories(`I16, bodies of ${routes.length} routes`),
    );
    process.stdout.write(`I16, answers by status: ${JSON.stringify(Object.fromEntries(statuses))}\n`);
  });

  it('as a query is refused and changes nothing', async () => {
    const routes = field.routes.filter((route) => !takesAnyQuery(route));
    // A parameter without a name says nothing and is not looked at.
    const name = fc.oneof(KNOWN_NAMES, fc.string({ minLength: 1 }));
    const pairs = fc.array(fc.tuple(name, fc.oneof(ODD, fc.string())), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(chosenFrom(routes), pairs, async (chosen, query) => {
        const route = routeOf(chosen);
        const { address, ...right } = rightRequest(route);
        const text = query.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');
        const [path = ''] = address.split('?');
        fc.pre(!takes(route, new URLSearchParams(text)));
        const told = await field.ask({ ...right, address: `${path}?${text}` });
        expect(told).toMatchObject({ status: 400, faults: [], written: '' });
      }),
      histories('I16, queries'),
    );
  });

  it('in a path is not found and changes nothing', async () => {
    const routes = field.routes.filter((route) => parametersOf(route).length > 0);
    await fc.assert(
      fc.asyncProperty(chosenFrom(routes), fc.nat(), ODD, async (chosen, at, odd) => {
        const route = routeOf(chosen);
        const names = parametersOf(route);
        const name = names[at % names.length] ?? '';
        const { person, address } = rightRequest(route);
        const ids = idsOf('a', person ?? unitPerson('a', 'anna'));
        const marked = addressOf(route, ids, { [name]: everywhere(MARK) });
        const [path = ''] = marked.replace(MARK, encode(odd)).split('?');
        const query = address.includes('?') ? address.slice(address.indexOf('?')) : '';
        const told = await field.ask({ ...rightRequest(route), address: path + query });
        expect(told).toMatchObject({ status: 404, faults: [], written: '' });
      }),
      histories('I16, paths', 0.5),
    );
  });
});

const KNOWN_NAMES = fc.constantFrom(
  'query',
  'limit',
  'month',
  'before',
  'returnTo',
  '__proto__',
  'constructor',
);
const MARK = 'MARK';
const everywhere = (value: string) => ({
  ...IDS_OF_NOTHING,
  ...Object.fromEntries(Object.keys(IDS_OF_NOTHING).map((key) => [key, value])),
});

/** Texts that are no id of anything here; `..` alone is left out, for it is another address. */
const ODD = fc.oneof(
  fc.constantFrom(
    '%',
    '%00',
    '\0',
    '../x',
    '__proto__',
    'constructor',
    '-1',
    '2026.0',
    '1e3',
    '٢٠٢٦',
    ' 2026',
  ),
  fc.constantFrom(
    '2026\n',
    '<script>',
    "' OR 1=1",
    'x'.repeat(4_000),
    '\u202e',
    '{}',
    '[]',
    'null',
    '2026/..',
    '∞',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).filter((text) => !/^(\d+|\.\.?)$/.test(text)),
);
/** Percent signs stay as they are now and then, so that encodings are broken too. */
const encode = (text: string) => (text.startsWith('%') ? text : encodeURIComponent(text.toWellFormed()));

function takesAnyQuery(route: DeclaredRoute): boolean {
  return takes(route, new URLSearchParams('anything=1'));
}

function takes({ declaration }: DeclaredRoute, query: URLSearchParams): boolean {
  const names = [...query.keys()];
  if (new Set(names).size !== names.length) return false;
  return declaration.query?.safeParse(Object.fromEntries(query)).success === true;
}
