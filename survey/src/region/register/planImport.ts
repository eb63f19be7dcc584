import type { RegistryData } from '../registryRows.ts';
import { answeringOf, type Answering } from './answering.ts';
import type { ChangesFile } from './changesFile.ts';
import { dayAfter } from './day.ts';
import type { Decisions } from './decisions.ts';
import { applyDifferences, completedFrom, differencesOf, type Difference } from './differences.ts';
import { openCases, type OpenCase } from './openCases.ts';
import type { Register } from './register.ts';
import type { KeptRegister } from './registerFile.ts';
import { proposeSuccessions, type ProposedSuccession } from './successions.ts';
import { territorialChanges } from './territorialChanges.ts';
import { unitPredecessors, type PredecessorRow } from './unitPredecessors.ts';

/** What an import would do, and what still has to be decided. */
export interface ImportPlan {
  readonly before: KeptRegister;
  readonly after: KeptRegister;
  /** first day (ISO) of the new area status; what happens in a quarter mostly happens on its first day */
  readonly validFrom: string;
  readonly differences: readonly Difference[];
  /** presumed, and not in the decisions */
  readonly proposals: readonly ProposedSuccession[];
  /** the decisions as they would be with the proposals, none of which is confirmed */
  readonly draft: Decisions;
  readonly open: readonly OpenCase[];
  /** who answered so far, and who will */
  readonly formerly: Answering;
  readonly answering: Answering;
  /** which unit would come of which, presumed successions included */
  readonly predecessors: readonly PredecessorRow[];
}

/**
 * Compares a file with the register that is kept. Successions nobody decided about are proposed; they and everything
 * undecided stand in `open`, and as long as something does, the plan must not be carried out.
 */
export function planImport(kept: KeptRegister, read: Register, decisions: Decisions | undefined): ImportPlan {
  const completed = completedFrom(kept, read);
  const own = decisions ?? { asOf: read.asOf, successions: [], answers: [] };
  const proposals = proposeSuccessions(kept, completed).filter((proposal) => !isDecided(proposal, own));
  const answers = answersAfter(kept, completed, own);
  const answering = answeringOf(completed.records, answers);
  const draft = draftOf(own, proposals, answering);
  const validFrom = own.validFrom ?? dayAfter(kept.asOf);
  const formerly = answeringOf(kept.records, kept.answers);
  return {
    before: kept,
    after: { ...completed, populationAsOf: completed.populationAsOf ?? kept.populationAsOf, answers },
    validFrom,
    differences: differencesOf(kept, completed),
    proposals,
    draft,
    open: openCases(kept, completed, draft, answering.open),
    formerly,
    answering,
    predecessors: unitPredecessors(
      validFrom,
      { records: kept.records, answering: formerly },
      { records: completed.records, answering },
      draft.successions,
    ),
  };
}

/** What the project keeps once the plan is carried out. */
export interface ImportResult {
  readonly register: KeptRegister;
  readonly registry: RegistryData;
  readonly changes: ChangesFile;
}

/** @throws {Error} while something is open */
export function carryOut(
  { before, after, differences, draft, open, answering, predecessors }: ImportPlan,
  kept: ChangesFile,
): ImportResult {
  if (open.length > 0) throw new Error(`${open.length} cases are open`);
  const records = applyDifferences(before.records, differences);
  return {
    register: { ...after, records },
    registry: registryDataOf(after, answering),
    changes: {
      ...kept,
      changes: [
        ...kept.changes,
        ...territorialChanges(after.asOf, differences, draft, { before: before.records, after: records }),
      ],
      predecessors: [...kept.predecessors, ...predecessors],
    },
  };
}

/** The registry as the product reads it. */
export function registryDataOf(
  { asOf, populationAsOf }: KeptRegister,
  { units, served }: Answering,
): RegistryData {
  const editions = [Number(populationAsOf.slice(0, 4)) + 1, Number(asOf.slice(0, 4))];
  const years = [...new Set(editions)].join('/');
  return {
    source: `Statistisches Bundesamt (Destatis), Gemeindeverzeichnis GV-ISys, ${years}; eigene Bearbeitung`,
    asOf,
    populationAsOf,
    units,
    served,
  };
}

/** Somebody said already where it goes, or what else the new one came from. */
function isDecided({ from, to, share }: ProposedSuccession, { successions }: Decisions): boolean {
  return successions.some((own) => own.from === from || (share < 1 && own.to === to));
}

/** Earlier decisions hold as long as their association exists; newer ones come first. */
function answersAfter(
  kept: KeptRegister,
  { records }: Register,
  { answers }: Decisions,
): ReadonlyMap<string, string> {
  const now = new Set(records.map(({ key }) => key));
  const confirmed = answers.filter(({ confirmed, by }) => confirmed && by !== '');
  const all = [...kept.answers, ...confirmed.map(({ association, by }) => [association, by] as const)];
  return new Map(
    all.filter(([association, by]) => now.has(association) && (by === 'verband' || now.has(by))),
  );
}

function draftOf(own: Decisions, proposals: readonly ProposedSuccession[], { open }: Answering): Decisions {
  const named = new Set(own.answers.map(({ association }) => association));
  const missing = open.filter(({ association }) => !named.has(association.key));
  return {
    ...own,
    successions: [
      ...own.successions,
      ...proposals.map(({ from, to, share }) => ({ from, to, share, confirmed: false })),
    ],
    answers: [
      ...own.answers,
      ...missing.map(({ association }) => ({
        association: association.key,
        by: '' as const,
        confirmed: false,
      })),
    ],
  };
}
