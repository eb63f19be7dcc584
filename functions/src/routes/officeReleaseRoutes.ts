import { Hono } from 'hono';
import * as z from 'zod';
import { edition, type ReleaseId } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import type { ProblemCode } from '../problemTexts.ts';
import { createCandidate, type CreateOutcome } from '../release/createCandidate.ts';
import { discardCandidate } from '../release/discardCandidate.ts';
import { publishCandidate, type PublishRefusal } from '../release/publishCandidate.ts';
import { candidateView, viewCandidates } from '../views/candidateView.ts';
import { releaseParams } from './params.ts';

const request = z.strictObject({
  operation: z.uuid(),
  edition: edition.shape.year,
  correction: z.string().trim().min(10).max(2_000).exactOptional(),
});
/** A decision names the candidate that was seen. */
const decision = z.strictObject({ candidate: z.uuid() });
const done = z.strictObject({});

/** Making releases (Veröffentlichungen), for the association: prepare, discard, publish. */
export const officeReleaseRoutes = (dependencies: Dependencies) =>
  new Hono()
    .post(
      '/office/releases',
      accountEndpoint(dependencies, {
        summary: 'Eine Veröffentlichung vorbereiten: Datenstand festhalten, berechnen, prüfen',
        permission: 'release.prepare',
        body: request,
        response: { kind: 'json', status: 201, schema: candidateView },
        problems: Object.values(CREATING),
      }),
      async (c) => {
        const { id } = c.var.account;
        const outcome = await createCandidate(dependencies, id, c.req.valid('json'));
        if (outcome.kind !== 'created') return problem(c, CREATING[outcome.kind]);
        return c.json(await viewCandidates(dependencies, id)(outcome.candidate), 201);
      },
    )
    .post(
      '/office/releases/:id/discarding',
      accountEndpoint(dependencies, {
        summary: 'Einen Entwurf verwerfen',
        permission: 'release.prepare',
        params: releaseParams,
        body: decision,
        response: { kind: 'json', status: 200, schema: done },
        problems: ['already-published'],
      }),
      async (c) => {
        const key = { ...numbersOf(c.req.valid('param').id), id: c.req.valid('json').candidate };
        const outcome = await discardCandidate(dependencies, c.var.account.id, key);
        if (outcome === 'discarded') return c.json({}, 200);
        return problem(c, outcome === 'notFound' ? 'not-found' : 'already-published');
      },
    )
    .post(
      '/office/releases/:id/publication',
      accountEndpoint(dependencies, {
        summary: 'Einen geprüften Entwurf veröffentlichen, als zweite Person',
        permission: 'release.publish',
        stepUp: true,
        params: releaseParams,
        body: decision,
        response: { kind: 'json', status: 200, schema: candidateView },
        problems: Object.values(PUBLISHING),
      }),
      async (c) => {
        const { id } = c.var.account;
        const key = { ...numbersOf(c.req.valid('param').id), id: c.req.valid('json').candidate };
        const outcome = await publishCandidate(dependencies, id, key);
        if (outcome.kind !== 'published') return problem(c, PUBLISHING[outcome.kind]);
        return c.json(await viewCandidates(dependencies, id)(outcome.candidate), 200);
      },
    );

function numbersOf(id: ReleaseId): { readonly edition: number; readonly number: number } {
  const [year = 0, number = 0] = id.split('.').map(Number);
  return { edition: year, number };
}

const CREATING = {
  notFound: 'not-found',
  wrongState: 'not-closed',
  correctionMissing: 'correction-missing',
  rulesTooLax: 'rules-too-lax',
  candidateExists: 'candidate-exists',
  candidateGone: 'candidate-gone',
} as const satisfies Readonly<Record<Exclude<CreateOutcome['kind'], 'created'>, ProblemCode>>;

const PUBLISHING = {
  notFound: 'not-found',
  ownHand: 'own-candidate',
  notReady: 'not-ready',
  hasBreach: 'has-breach',
  wrongState: 'not-closed',
  rulesTooLax: 'rules-too-lax',
  alreadyPublished: 'already-published',
} as const satisfies Readonly<Record<PublishRefusal, ProblemCode>>;
