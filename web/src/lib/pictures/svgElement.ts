import { escaped } from '#lib/escaped.ts';

/** Attributes of an element; what is absent is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element as text. Whatever its attributes are, they stay attributes. */
export function svgElement(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}
