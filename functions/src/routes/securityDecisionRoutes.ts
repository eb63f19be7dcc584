import { Hono, type Context } from 'hono';
import { decideAccess, type DecisionOutcome } from '../access/decideAccess.ts';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { problem, problemWith } from '../problem.ts';
import type { Account } from '../store/accountStore.ts';
import { accessList, viewAccesses } from '../views/accessView.ts';
import { accessParams } from './params.ts';

/** Decisions on requests for security answers (Einsicht): a second person agrees, or somebody refuses. */
export const securityDecisionRoutes = (dependencies: Dependencies) => {
  async function concluded(c: Context, account: Account, outcome: DecisionOutcome) {
    if (outcome.kind === 'ownHand') return problemWith(c, 'own-hand', OWN_REQUEST);
    if (outcome.kind !== 'done') return problem(c, DECIDING[outcome.kind]);
    const requests = await viewAccesses(dependencies, account, [outcome.access]);
    return c.json({ requests }, 200);
  }

  return new Hono()
    .post(
      '/office/security-access/:id/approval',
      accountEndpoint(dependencies, {
        summary:
          'Einsicht in Sicherheitsangaben als zweite Person genehmigen; die Verwaltung wird benachrichtigt',
        permission: 'security.decide',
        limit: 'accountChange',
        stepUp: true,
        params: accessParams,
        response: { kind: 'json', status: 200, schema: accessList },
        problems: ['own-hand', 'access-decided', 'access-over'],
      }),
      async (c) => {
        const { account } = c.var;
        return concluded(
          c,
          account,
          await decideAccess(dependencies, account, c.req.valid('param').id, 'approved'),
        );
      },
    )
    .post(
      '/office/security-access/:id/refusal',
      accountEndpoint(dependencies, {
        summary: 'Einsicht in Sicherheitsangaben ablehnen oder den eigenen Antrag zurückziehen',
        permission: 'security.decide',
        limit: 'accountChange',
        params: accessParams,
        response: { kind: 'json', status: 200, schema: accessList },
        problems: ['access-decided', 'access-over'],
      }),
      async (c) => {
        const { account } = c.var;
        return concluded(
          c,
          account,
          await decideAccess(dependencies, account, c.req.valid('param').id, 'refused'),
        );
      },
    );
};

const OWN_REQUEST = {
  title: 'Sie haben diese Einsicht selbst beantragt.',
  detail: 'Genehmigen muss sie eine andere Person der Geschäftsstelle.',
};

const DECIDING = {
  notFound: 'not-found',
  decided: 'access-decided',
  over: 'access-over',
} as const;
