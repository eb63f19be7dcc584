import { Hono } from 'hono';
import { acceptedRow } from '../access/acceptedRow.ts';
import { accessStanding, type AccessStanding } from '../access/accessStanding.ts';
import { announceAccess } from '../access/announceAccess.ts';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { problem, problemWith } from '../problem.ts';
import type { ProblemCode } from '../problemTexts.ts';
import { namedAnswersView, viewNamedAnswers } from '../views/namedAnswersView.ts';
import { NOTHING_COUNTS } from './officeAnswerRoutes.ts';
import { accessParams } from './params.ts';

/**
 * Security answers of a named unit: only for whoever asked, only after a second person agreed, only for 24 hours. This is
 * the one route that ever shows them outside the unit.
 */
export const securityAnswerRoutes = (dependencies: Dependencies) =>
  new Hono().get(
    '/office/security-access/:id/answers',
    accountEndpoint(dependencies, {
      summary: 'Sicherheitsangaben lesen, deren Einsicht genehmigt ist; jedes Lesen wird protokolliert',
      permission: 'security.read',
      limit: 'answersRead',
      params: accessParams,
      response: { kind: 'json', status: 200, schema: namedAnswersView },
      problems: ['access-over', 'access-not-approved', 'nothing-submitted'],
    }),
    async (c) => {
      const { account } = c.var;
      const access = await dependencies.access.get(c.req.valid('param').id);
      if (access === undefined || access.requestedBy !== account.id) return problem(c, 'not-found');
      const standing = accessStanding(access, dependencies.now());
      if (standing !== 'readable') return problem(c, UNREADABLE[standing]);
      const { id, unit, edition } = access;
      const found = await acceptedRow(dependencies, edition, unit);
      if (found === 'notFound') return problem(c, 'not-found');
      if (found === 'nothing') return problemWith(c, 'nothing-submitted', NOTHING_COUNTS);
      // The approval may have been cut off before the unit was told.
      await announceAccess(dependencies, access);
      await record(dependencies, {
        id: dependencies.newSecret(),
        at: dependencies.now().toISOString(),
        kind: 'security-read',
        scope: unit,
        actor: account.id,
        edition,
        reference: id,
      });
      return c.json(viewNamedAnswers(dependencies, unit, found, 'security'), 200);
    },
  );

const UNREADABLE: Readonly<Record<Exclude<AccessStanding, 'readable'>, ProblemCode>> = {
  open: 'access-not-approved',
  lapsed: 'access-over',
  expired: 'access-over',
  refused: 'access-over',
};
