import {
  auditFigure,
  type AuditedFigure,
  type BuiltFigure,
  type BuiltRelease,
  type LinearSolver,
} from '#survey';
import { createHighsSolver } from './highsSolver.ts';

/** The attacker with its linear programs: for building a release, and for auditing it. */
export interface Auditor {
  readonly solve: LinearSolver;
  /** Looks for what an attacker finds out from one figure of a release, beside the earlier ones of the edition. */
  readonly audit: (
    figure: BuiltFigure,
    release: BuiltRelease,
    earlier: readonly BuiltRelease[],
  ) => AuditedFigure;
}

export async function createAuditor(): Promise<Auditor> {
  const solve = await createHighsSolver();
  return { solve, audit: (figure, release, earlier) => auditFigure(figure, release, earlier, solve) };
}
