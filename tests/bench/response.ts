import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Answers, DimensionId } from '#survey';
import { fullResponse } from '../builders/fullResponse.ts';
import type { Editor } from './api.ts';
import type { Client } from './client.ts';

const savedVersion = z.object({ version: z.number() });

/** Saves one section upon the version seen. @returns its new version */
export async function saveSection(
  client: Client,
  { unitType, cookie }: Editor,
  dimension: DimensionId,
  seen: number,
): Promise<number> {
  const answers = ofDimension(fullResponse(unitType, seen), dimension);
  const body = { seen, operation: randomUUID(), answers, comments: {} };
  const text = await client.send('PUT', `/api/responses/2026/sections/${dimension}`, cookie, body);
  return savedVersion.parse(JSON.parse(text)).version;
}

type Versions = Readonly<Partial<Record<DimensionId, number>>>;

/** Sends the response for approval. @returns the id of the submission */
export async function sendResponse(client: Client, cookie: string, versions: Versions): Promise<string> {
  const id = randomUUID();
  await client.send('POST', '/api/responses/2026/submission', cookie, { id, versions, mode: 'full' });
  return id;
}

function ofDimension(answers: Answers, dimension: DimensionId): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id.startsWith(`${dimension}.`)));
}
