import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type * as z from 'zod';
import { canonicalJson, releaseManifest, releasePart, type ReleaseManifest, type ReleasePart } from '#survey';
import { fetchBounded, readFileBounded } from './readBounded.ts';
import type { ReleaseAddress } from './releaseAddress.ts';
import { VerifyProblem } from './verifyProblem.ts';

const MEGABYTE = 1_000_000;
const LARGEST_MANIFEST = 8 * MEGABYTE;
const LARGEST_PART = 64 * MEGABYTE;

/** The published inputs of a release, each read and held against what is announced of it. */
export interface ReleaseFiles {
  readonly manifest: ReleaseManifest;
  /** SHA-256 of the canonical JSON of the manifest. */
  readonly sha256: string;
  /** @throws {VerifyProblem} when the part is missing, one byte is not that of the manifest, or it is no part */
  readonly part: (id: string) => Promise<ReleasePart>;
}

/**
 * Opens a release: its manifest now, its parts when they are asked for.
 *
 * In a folder, the manifest is `manifest.json` and the parts are `parts/<part>.json`.
 *
 * @throws {VerifyProblem} when there is no manifest or it is not in the format described
 */
export async function openRelease(address: ReleaseAddress): Promise<ReleaseFiles> {
  const isWeb = address.kind === 'web';
  const read = isWeb ? fetchBounded : readFileBounded;
  const placeOf = (id: string) =>
    isWeb ? `${address.release}/parts/${id}` : join(address.path, 'parts', `${id}.json`);
  const place = isWeb ? address.release : join(address.path, 'manifest.json');
  const manifest = parsed(place, releaseManifest, jsonIn(place, await read(place, LARGEST_MANIFEST)));
  return {
    manifest,
    sha256: sha256(canonicalJson(manifest)),
    part: async (id) => {
      const announced = manifest.parts.find((part) => part.id === id);
      if (announced === undefined || !/^[a-z0-9-]+$/.test(id))
        throw new VerifyProblem(`Den Teil ${id} gibt es im Verzeichnis nicht.`);
      const bytes = await read(placeOf(id), Math.min(LARGEST_PART, announced.bytes));
      if (sha256(bytes) !== announced.sha256 || bytes.byteLength !== announced.bytes)
        throw new VerifyProblem(
          `Der Teil ${id} ist nicht der veröffentlichte: SHA-256 ${sha256(bytes)} (${bytes.byteLength} Bytes) statt ${announced.sha256} (${announced.bytes} Bytes).`,
        );
      const value = jsonIn(placeOf(id), bytes);
      if (canonicalJson(value) !== new TextDecoder().decode(bytes))
        throw new VerifyProblem(`Der Teil ${id} ist kein kanonisches JSON.`);
      const part = parsed(placeOf(id), releasePart, value);
      if (part.id !== id) throw new VerifyProblem(`Der Teil ${id} nennt sich ${part.id}.`);
      return part;
    },
  };
}

/** What stands at the address of a figure, as it was given. */
export async function readFigure(address: string): Promise<unknown> {
  return jsonIn(address, await fetchBounded(address, LARGEST_PART));
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

function jsonIn(place: string, bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return value;
  } catch {
    throw new VerifyProblem(`${place} enthält kein JSON in UTF-8.`);
  }
}

function parsed<T>(place: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new VerifyProblem(
    `${place} hat nicht das beschriebene Format: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
  );
}
