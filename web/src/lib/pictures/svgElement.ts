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

/** A text as XML has it; signs XML cannot hold are left out. */
export function escaped(text: string): string {
  return text
    .replace(UNPRINTABLE, '')
    .replace(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0) ?? 0)};`);
}

const UNPRINTABLE = /(?![\t\r\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
