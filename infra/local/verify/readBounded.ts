import { readFile, stat } from 'node:fs/promises';
import { VerifyProblem } from './verifyProblem.ts';

const PATIENCE_MS = 60_000;

/** Reads something published, not more than so many bytes. */
export type Read = (address: string, limit: number) => Promise<Uint8Array>;

/**
 * Fetches with GET, without cookies, and follows no redirect: what another address says was not asked for.
 *
 * @throws {VerifyProblem} when there is no answer, another one than 200, or more than `limit` bytes
 */
export const fetchBounded: Read = async (address, limit) => {
  try {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel();
      throw new VerifyProblem(`${address} antwortet mit ${response.status} statt 200.`);
    }
    const body: AsyncIterable<Uint8Array> = response.body;
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of body) {
      length += chunk.byteLength;
      if (length > limit) throw tooLarge(address, limit);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof VerifyProblem) throw error;
    throw new VerifyProblem(`${address} ist nicht erreichbar: ${reasonOf(error)}.`);
  }
};

/** Reads a file. @throws {VerifyProblem} when there is none or it has more than `limit` bytes */
export const readFileBounded: Read = async (path, limit) => {
  try {
    const { size } = await stat(path);
    if (size > limit) throw tooLarge(path, limit);
    return await readFile(path);
  } catch (error) {
    if (error instanceof VerifyProblem) throw error;
    throw new VerifyProblem(`${path} ist nicht lesbar: ${reasonOf(error)}.`);
  }
};

const tooLarge = (place: string, limit: number): VerifyProblem =>
  new VerifyProblem(`${place} hat mehr als die ${limit} Bytes, die es haben dürfte.`);

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
