/** Name and designation (Bezeichnung) as the project shows them. */
export interface PlainName {
  readonly name: string;
  readonly designation: string;
}

/** The register's own words are shortened here by hand: Berlin is a Land, and one title is no designation. */
const EXCEPTIONS: Readonly<Record<string, PlainName>> = {
  'Berlin, Stadt': { name: 'Berlin', designation: 'Land' },
  'Breitenbrunn/Erzgeb., Hochschulort': { name: 'Breitenbrunn/Erzgeb.', designation: 'Gemeinde' },
};

/**
 * Takes the printed name of a Gemeinde apart: the name stands before the first comma, titles after it, of which one
 * becomes the designation. „Kühlungsborn, Ostseebad, Stadt“ is the Stadt Ostseebad Kühlungsborn, „Görlitz, Stadt,
 * Hochschulstadt“ the Stadt Görlitz. A Sorbian name behind the title belongs to the name.
 */
export function plainNameOf(printed: string, kind: string): PlainName {
  const exception = EXCEPTIONS[printed];
  if (exception !== undefined) return exception;
  const [first = '', title, second] = printed.split(',').map((part) => part.trim());
  const name = first.replace(/(\S)\/ /g, '$1/');
  if (title === undefined)
    return { name, designation: kind === '63' || kind === '67' ? 'Stadt' : 'Gemeinde' };
  if (second === 'Stadt') return { name, designation: title.endsWith('stadt') ? title : `Stadt ${title}` };
  const [designation = '', sorbian] = title.split(' / ');
  return { name: sorbian === undefined ? name : `${name} / ${sorbian}`, designation };
}
