import { Hono } from 'hono';
import * as z from 'zod';
import { instant, type DimensionId } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint, type Member } from '../endpoint/endpoint.ts';
import { problem, problemWith } from '../problem.ts';
import { saveSection } from '../submission/saveSection.ts';
import type { Section } from '../store/sectionStore.ts';
import { emptySection, sectionView, viewSection, type SectionView } from '../views/sectionView.ts';
import { dimensionParams } from './params.ts';

/** Answers and comments are read by the questionnaire, which names what is wrong with each. */
const save = z.strictObject({
  seen: z.int().nonnegative(),
  operation: z.uuid(),
  answers: z.unknown().refine(isGiven).meta({ type: 'object', description: 'Antworten nach Frage' }),
  comments: z.unknown().refine(isGiven).meta({ type: 'object', description: 'Anmerkungen nach Frage' }),
});

function isGiven(value: unknown): boolean {
  return value !== undefined;
}

const saved = z.strictObject({ version: z.int().positive(), updatedAt: instant });

/** Drafts of the own response, section by section. */
export const sectionRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/responses/:year/sections/:dimension',
      memberEndpoint(dependencies, {
        summary: 'Ein Abschnitt des eigenen Antwortbogens',
        permission: 'draft.read',
        params: dimensionParams,
        response: { kind: 'json', status: 200, schema: sectionView },
      }),
      async (c) => {
        const { unit } = c.var.member;
        const { year, dimension } = c.req.valid('param');
        const [edition, section] = await Promise.all([
          dependencies.editions.get(year),
          dependencies.sections.get({ edition: year, unit, dimension }),
        ]);
        if (edition === undefined) return problem(c, 'not-found');
        return c.json(await viewDraft(dependencies, c.var.member, dimension, section), 200);
      },
    )
    .put(
      '/responses/:year/sections/:dimension',
      memberEndpoint(dependencies, {
        summary: 'Einen Abschnitt speichern',
        permission: 'draft.write',
        limit: 'draftSave',
        params: dimensionParams,
        body: save,
        response: { kind: 'json', status: 200, schema: saved },
        problems: ['version-conflict', 'edition-closed', 'invalid-answers'],
      }),
      async (c) => {
        const key = c.req.valid('param');
        const outcome = await saveSection(dependencies, c.var.member, key, c.req.valid('json'));
        switch (outcome.kind) {
          case 'saved':
            return c.json({ version: outcome.section.version, updatedAt: outcome.section.updatedAt }, 200);
          case 'conflict': {
            const current = await viewDraft(dependencies, c.var.member, key.dimension, outcome.current);
            return problemWith(c, 'version-conflict', { current });
          }
          case 'invalid':
            return problemWith(c, 'invalid-answers', { issues: outcome.issues });
          case 'notFound':
            return problem(c, 'not-found');
          case 'closed':
            return problem(c, 'edition-closed');
        }
      },
    );

async function viewDraft(
  dependencies: Dependencies,
  { account }: Member,
  dimension: DimensionId,
  section: Section | undefined,
): Promise<SectionView> {
  return section === undefined ? emptySection(dimension) : viewSection(dependencies, account.id, section);
}
