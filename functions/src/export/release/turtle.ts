/** An address; what must not stand in one is percent-encoded. */
export const iri = (address: string): string =>
  `<${address.replace(/[\p{Cc}\s<>"{}|^`\\]/gu, (sign) => encodeURIComponent(sign))}>`;

/** A text, with a language or a datatype where it has one. */
export function literal(text: string, kind: `@${string}` | `^^${string}` | '' = ''): string {
  return `"${text.toWellFormed().replace(/["\\\p{Cc}]/gu, escaped)}"${kind}`;
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

export type Properties = readonly (readonly [predicate: string, ...objects: string[]])[];

/** Statements about one subject. */
export function about(subject: string, properties: Properties): string {
  return `${subject}\n${linesOf(properties, '  ')} .\n`;
}

/** A node without an address. */
export const node = (properties: Properties): string => `[\n${linesOf(properties, '    ')}\n  ]`;

function linesOf(properties: Properties, indent: string): string {
  return properties
    .filter(([, ...objects]) => objects.length > 0)
    .map(([predicate, ...objects]) => `${indent}${predicate} ${objects.join(', ')}`)
    .join(' ;\n');
}

export const prefixes = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([prefix, address]) => `@prefix ${prefix}: <${address}> .\n`)
    .join('');
