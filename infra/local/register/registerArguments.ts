import { parseArgs } from 'node:util';

export const REGISTER_USAGE = `Aufruf: npm run register -- <Datei> [Angaben]
  <Datei>                          GV100AD als .txt oder .asc, oder der Auszug GV als .xlsx, beide entpackt
  --decisions <Datei>              Entscheidungen als JSON: wer wem nachfolgt, wer antwortet
  --draft <Datei>                  schreibt einen Entwurf der Entscheidungen, noch nichts davon bestätigt
  --population-as-of JJJJ-MM-TT    Stand der Einwohner, wenn die Datei ihn nicht nennt (GV100AD)
  --apply --as-of JJJJ-MM-TT       schreibt das Register; der Gebietsstand muss der der Datei sein
`;

/** What the operator asked for. */
export interface RegisterArguments {
  readonly file: string;
  readonly decisions: string | undefined;
  readonly draft: string | undefined;
  readonly populationAsOf: string | undefined;
  /** the Gebietsstand to apply; `undefined` to only look */
  readonly apply: string | undefined;
}

/** `undefined` for wrong usage. */
export function registerArguments(args: readonly string[]): RegisterArguments | undefined {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        decisions: text,
        draft: text,
        'population-as-of': text,
        'as-of': text,
        apply: { type: 'boolean' },
      },
    });
    const [file] = positionals;
    const populationAsOf = values['population-as-of'];
    const asOf = values['as-of'];
    const dates = [populationAsOf, asOf].filter((date) => date !== undefined);
    const isWrong =
      positionals.length !== 1 || !dates.every(isDate) || (values.apply === true && asOf === undefined);
    if (file === undefined || isWrong) return undefined;
    const { decisions, draft } = values;
    return { file, decisions, draft, populationAsOf, apply: values.apply === true ? asOf : undefined };
  } catch {
    return undefined;
  }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
