import { Hono } from 'hono';
import * as z from 'zod';
import { deleteAccount } from '../account/deleteAccount.ts';
import { removeCookie } from '../auth/cookies.ts';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { accountFile, scopeOf, viewAccountFile } from '../views/accountFile.ts';

const deleted = z.strictObject({ deleted: z.literal(true) });

/** Taking along and deleting what is stored about the own person (Auskunft, Löschung). */
export const accountDataRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/account/data',
      accountEndpoint(dependencies, {
        summary: 'Alles, was über die eigene Person gespeichert ist, als JSON-Datei',
        permission: 'account.read',
        limit: 'export',
        response: { kind: 'json', status: 200, schema: accountFile, download: true },
      }),
      async (c) => {
        const { account } = c.var;
        const { now, newSecret } = dependencies;
        await record(dependencies, {
          id: newSecret(),
          at: now().toISOString(),
          kind: 'account-exported',
          scope: scopeOf(account),
          actor: account.id,
        });
        c.header('Content-Disposition', 'attachment; filename="digitalpegel-konto.json"');
        return c.json(await viewAccountFile(dependencies, account), 200);
      },
    )
    .delete(
      '/account',
      accountEndpoint(dependencies, {
        summary: 'Das eigene Konto löschen; Antworten und Abgaben bleiben bei der Verwaltung',
        permission: 'account.write',
        limit: 'accountChange',
        stepUp: true,
        response: { kind: 'json', status: 200, schema: deleted },
        problems: ['last-admin', 'changed-meanwhile'],
      }),
      async (c) => {
        switch (await deleteAccount(dependencies, c.var.account)) {
          case 'lastAdmin':
            return problem(c, 'last-admin');
          case 'changedMeanwhile':
            return problem(c, 'changed-meanwhile');
          case 'deleted':
            removeCookie(c, dependencies.config, 'sitzung');
            c.header('Clear-Site-Data', '"storage"');
            return c.json({ deleted: true as const }, 200);
        }
      },
    );
