import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import * as z from 'zod';
import type { DeclaredRoute } from '#functions';

/** A body as it is sent. */
export interface RawBody {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

const JSON_TYPE = 'application/json';

/**
 * Bodies for a route, made from its schema and spoilt once or several times, none of which it takes: wrong types,
 * keys missing or too many, deep, huge or odd values, ambiguous or broken JSON, other types and sizes.
 */
export function malformedBodies({ declaration }: DeclaredRoute): fc.Arbitrary<RawBody> {
  const { body } = declaration;
  if (body === undefined) throw new RangeError('The route has no body.');
  const right = bodiesOf(schemaNode.parse(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })));
  const spoilt = fc
    .tuple(right, fc.array(damage, { minLength: 1, maxLength: 3 }))
    .map(([value, damages]) => damages.reduce((damaged, one) => spoil(damaged, one), value))
    .filter((value) => !body.safeParse(value).success)
    .map((value) => asJson(JSON.stringify(value)));
  return fc.oneof({ weight: 3, arbitrary: spoilt }, { weight: 2, arbitrary: brokenTexts(right) });
}

const schemaNode = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  propertyNames: z.looseObject({ enum: z.array(z.string()).optional() }).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
});
type SchemaNode = z.infer<typeof schemaNode>;

/** Values that look like what the schema asks for. */
function bodiesOf(node: SchemaNode): fc.Arbitrary<unknown> {
  const options = node.anyOf ?? node.oneOf;
  if (options !== undefined) return fc.oneof(...options.map((one) => bodiesOf(schemaNode.parse(one))));
  if ('const' in node) return fc.constant(node.const);
  if (node.enum !== undefined) return fc.constantFrom(...node.enum);
  switch (node.type) {
    case 'object':
      return objectsOf(node);
    case 'array':
      return fc.array(bodiesOf(schemaNode.parse(node.items ?? {})), { maxLength: 3 });
    case 'string':
      return stringsOf(node);
    case 'integer':
    case 'number':
      return fc.integer({ min: 0, max: 99 }).map((number) => Math.max(0, node.minimum ?? 0) + number);
    case 'boolean':
      return fc.boolean();
    case undefined:
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectsOf({ properties, required = [], propertyNames, additionalProperties }: SchemaNode) {
  if (properties !== undefined) {
    const entries = Object.entries(properties).map(
      ([key, inner]) => [key, bodiesOf(schemaNode.parse(inner))] as const,
    );
    return fc.record(Object.fromEntries(entries), { requiredKeys: required });
  }
  const keys = propertyNames?.enum ?? [];
  const value = bodiesOf(schemaNode.catch({}).parse(additionalProperties));
  return fc.dictionary(keys.length > 0 ? fc.constantFrom(...keys) : fc.string({ maxLength: 8 }), value, {
    maxKeys: 3,
  });
}

function stringsOf({ format, pattern, maxLength = 20 }: SchemaNode): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time') return fc.constantFrom('2026-10-01T06:00:00.000Z', '2027-01-15T17:00:00.000Z');
  if (format === 'email') return fc.emailAddress();
  if (pattern?.includes('{64}') === true) return fc.stringMatching(/^[0-9a-f]{64}$/);
  return fc.string({ minLength: 1, maxLength: Math.min(maxLength, 20) });
}

/** What is done to one place of a value. */
interface Damage {
  /** Which of its objects, and which key of it. */
  readonly place: number;
  readonly key: number;
  readonly kind: 'drop' | 'replace' | 'add' | 'wrap' | 'replaceAll';
  readonly value: unknown;
  readonly name: string;
}

const deep = fc.integer({ min: 10, max: 500 }).map((depth) => {
  let value: unknown = 0;
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { a: value };
  return value;
});
const oddities = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    -1,
    0.5,
    1e300,
    -1e300,
    2 ** 53,
    [],
    {},
    'NaN',
    'null',
    '\0',
    '\ud800',
  ),
  fc.constantFrom('../../etc/passwd', "' OR 1=1 --", '{"$ne":null}', '=1+1', '\u202e', 'ı', '１２'),
  fc.integer({ min: 1_000, max: 100_000 }).map((length) => 'x'.repeat(length)),
  fc.jsonValue({ maxDepth: 3 }),
  deep,
);
const names = fc.oneof(
  fc.constantFrom('role', 'unit', 'account', 'constructor', 'toString', 'hasOwnProperty', 'pk', 'sk', ''),
  fc.string({ maxLength: 8 }).filter((name) => name !== '__proto__'),
);
const damage: fc.Arbitrary<Damage> = fc.record({
  place: fc.nat(20),
  key: fc.nat(20),
  kind: fc.constantFrom('drop', 'replace', 'replace', 'add', 'wrap', 'replaceAll'),
  value: oddities,
  name: names,
});

function spoil(value: unknown, done: Damage): unknown {
  if (done.kind === 'replaceAll') return done.value;
  if (done.kind === 'wrap') return [value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return done.value;
  const entries = Object.entries(value);
  const chosen = entries[done.key % Math.max(1, entries.length)];
  const inner = chosen?.[1];
  if (chosen !== undefined && done.place > 0 && typeof inner === 'object' && inner !== null) {
    return { ...value, [chosen[0]]: spoil(inner, { ...done, place: done.place - 7 }) };
  }
  if (done.kind === 'add' || chosen === undefined) return { ...value, [done.name]: done.value };
  const rest = entries.filter(([key]) => key !== chosen[0]);
  return Object.fromEntries(done.kind === 'drop' ? rest : [...rest, [chosen[0], done.value]]);
}

/** Texts that are no JSON, or not the only way to read it, or of another type than said. */
function brokenTexts(right: fc.Arbitrary<unknown>): fc.Arbitrary<RawBody> {
  const text = right.map((value) => JSON.stringify(value));
  const comma = (json: string) => (json === '{}' ? '' : ',');
  return fc.oneof(
    fc.tuple(text, fc.nat()).map(([json, at]) => asJson(json.slice(0, at % json.length))),
    text.map((json) => asJson(json.replace('{', `{"__proto__":{"role":"admin"}${comma(json)}`))),
    text.map((json) => asJson(json.replace(FIRST_KEY, '{"$1":null,"$1":'))),
    text.map((json) =>
      asJson(json.replace(FIRST_KEY, (_, key: string) => `{"${escaped(key)}":null,"${key}":`)),
    ),
    fc.tuple(text, fc.nat()).map(([json, at]) => asJson(withHalfACharacter(json, at))),
    text.map((json) => asJson(json.replace('{', `{"a":1e999${comma(json)}`))),
    fc
      .constantFrom(
        'NaN',
        'Infinity',
        'undefined',
        '{"a":NaN}',
        "{'a':1}",
        '{"a":1,}',
        '[',
        '',
        ' ',
        '\ufeff',
      )
      .map(asJson),
    fc.integer({ min: 1_000, max: 60_000 }).map((depth) => asJson('['.repeat(depth) + ']'.repeat(depth))),
    text.map((json) => asJson(json + ' '.repeat(300_000))),
    fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => ({
      body: new Uint8Array([...bytes, 0xff, 0xc0]),
      contentType: JSON_TYPE,
    })),
    fc.tuple(text, contentTypes).map(([json, contentType]) => ({ body: bytesOf(json), contentType })),
  );
}

const FIRST_KEY = /^\{"(\w+)":/;

/** The same key in other letters. */
function escaped(key: string): string {
  return `\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}`;
}

/** One of the texts in it is half a surrogate pair, where it would be taken otherwise. */
function withHalfACharacter(json: string, at: number): string {
  const texts = [...json.matchAll(/"(?:[^"\\]|\\.)*"(?=[,}\]])/g)];
  const chosen = texts[at % Math.max(1, texts.length)];
  if (chosen === undefined) return '"\\ud800"';
  return `${json.slice(0, chosen.index)}"\\ud800"${json.slice(chosen.index + chosen[0].length)}`;
}

const contentTypes = fc.constantFrom(
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/json, text/html',
  'application/jsonp',
  'application/xml',
  '',
);

function asJson(text: string): RawBody {
  return { body: bytesOf(text), contentType: JSON_TYPE };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'utf8'));
}
