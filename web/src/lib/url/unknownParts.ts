/** What a page makes of one name in its address. */
export interface AddressPart {
  /** What the name may stand for here. */
  readonly known: readonly string[];
  /** What is shown in place of anything else. */
  readonly instead: string;
}

/** A part of an address that is not understood (unbekannte Angabe). */
export interface UnknownPart {
  /** „land=99“ */
  readonly text: string;
  /** What is shown in its place; absent where it would change nothing. */
  readonly instead?: string;
}

/** What others hang on links to count visits; nobody here asks for it. */
const COUNTING = /^(utm_|mtm_|pk_|fbclid$|gclid$)/;
/** Letters of the address that are told. */
const MOST = 60;

/**
 * Everything in an address that the page does not understand, in its order. Nothing of it may go unnoticed: whoever
 * follows a link must not take what is shown for what was linked.
 *
 * @param parts the names that mean something here
 */
export function unknownParts(
  query: URLSearchParams,
  parts: Readonly<Record<string, AddressPart>>,
): readonly UnknownPart[] {
  return [...query].flatMap(([name, value]): UnknownPart[] => {
    if (value === '' || COUNTING.test(name)) return [];
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part?.known.includes(value) === true) return [];
    const text = shortened(`${name}=${value}`);
    return [part === undefined ? { text } : { text, instead: part.instead }];
  });
}

const shortened = (text: string): string => (text.length <= MOST ? text : `${text.slice(0, MOST)} …`);
