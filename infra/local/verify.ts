import type { Writable } from 'node:stream';
import {
  allVerifications,
  canonicalJson,
  verifyManifest,
  verifyPart,
  type ReleasePart,
  type Verification,
} from '#survey';
import { isMain } from './isMain.ts';
import { releaseAddress, type ReleaseAddress } from './verify/releaseAddress.ts';
import { openRelease, readFigure, type ReleaseFiles } from './verify/releaseFiles.ts';
import { verificationReport } from './verify/verificationReport.ts';
import { VerifyProblem } from './verify/verifyProblem.ts';

const USAGE = `Aufruf: npm run verify -- <Adresse>
  https://…/api/releases/2026.1                    alle Kennzahlen eines Veröffentlichungsstands
  https://…/api/releases/2026.1/figures/eakte.json eine Kennzahl
  ein Ordner mit manifest.json und parts/*.json    ein heruntergeladener Stand
`;

interface Outputs {
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/**
 * Computes a release or a figure again from what is published of it, and says in German what came out.
 *
 * @returns exit code: 0 where everything follows from the published sums and every byte is the published one, 1 where
 *   something does not or cannot be read, 2 for wrong usage
 */
export async function verify(args: readonly string[], { stdout, stderr }: Outputs): Promise<0 | 1 | 2> {
  const [text = ''] = args;
  const address = args.length === 1 && text !== '' ? releaseAddress(text) : undefined;
  if (address === undefined) {
    stderr.write(USAGE);
    return 2;
  }
  try {
    const files = await openRelease(address);
    const asked = address.kind === 'web' ? address.figure : undefined;
    const found = asked ? await verifyOne(files, asked) : await verifyAll(files);
    const figures = asked ? 1 : files.manifest.figures.length;
    const lines = verificationReport(files.manifest, files.sha256, figures, found);
    stdout.write(`${lines.join('\n')}\n`);
    return found.discrepancies.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof VerifyProblem)) throw error;
    stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Every part; what is wrong with one is told beside the others. */
async function verifyAll({ manifest, part }: ReleaseFiles): Promise<Verification> {
  const all: Verification[] = [verifyManifest(manifest)];
  for (const { id } of manifest.parts) {
    try {
      const own = await part(id);
      all.push('figures' in own ? verifyPart(manifest, own) : hashOnly(own));
    } catch (error) {
      if (!(error instanceof VerifyProblem)) throw error;
      all.push(failed(id, error.message));
    }
  }
  return allVerifications(all);
}

type FigureAddress = NonNullable<Extract<ReleaseAddress, { kind: 'web' }>['figure']>;

/** One figure in its part, and whether the address given says the same. */
async function verifyOne({ manifest, part }: ReleaseFiles, asked: FigureAddress): Promise<Verification> {
  const entry = manifest.figures.find(({ id }) => id === asked.id);
  if (entry === undefined) throw new VerifyProblem(`Die Kennzahl ${asked.id} gibt es in diesem Stand nicht.`);
  const own = await part(entry.part);
  if (!('figures' in own)) throw new VerifyProblem(`Der Teil ${entry.part} enthält keine Kennzahlen.`);
  const figure = own.figures.find(({ id }) => id === asked.id);
  const shown = canonicalJson(await readFigure(asked.address));
  const isSame = figure !== undefined && shown === canonicalJson(figure);
  return allVerifications([
    verifyManifest(manifest),
    verifyPart(manifest, own, asked.id),
    ...(isSame ? [] : [failed(asked.id, 'Die Adresse zeigt etwas anderes als der Veröffentlichungsstand.')]),
  ]);
}

/** Forecast, robustness and chain links need the answers themselves; only their bytes can be checked. */
const hashOnly = (part: ReleasePart): Verification => ({
  recomputed: 0,
  hashOnly: numbersIn(part),
  discrepancies: [],
});

function numbersIn(value: unknown): number {
  if (typeof value === 'number') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + numbersIn(inner), 0);
}

const failed = (where: string, text: string): Verification => ({
  recomputed: 0,
  hashOnly: 0,
  discrepancies: [{ where, text }],
});

if (isMain(import.meta.filename))
  process.exitCode = await verify(process.argv.slice(2), { stdout: process.stdout, stderr: process.stderr });
