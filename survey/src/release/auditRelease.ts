import { attack } from '../disclosure/attack.ts';
import type { Breach, LinearSolver, Problem } from '../disclosure/problem.ts';
import type { BuiltFigure } from './buildFigure.ts';
import type { BuiltRelease } from './buildRelease.ts';
import type { AuditedFigure } from './auditReport.ts';
import { differenceProblems } from './differenceProblems.ts';

/**
 * Audits one figure of a release (Angriffsprüfung) with linear programs: alone, and beside each earlier release.
 *
 * Earlier releases of the edition are known for ever; who answered the same in both is one unknown, who changed an answer
 * or came later another.
 *
 * @param earlier releases built again from what they were made of
 */
export function auditFigure(
  built: BuiltFigure,
  release: BuiltRelease,
  earlier: readonly BuiltRelease[],
  solve: LinearSolver,
): AuditedFigure {
  const { id } = built.figure;
  const own = attackAll(built.decisions.problem, solve);
  const beside = earlier.flatMap((other) => {
    const figure = other.figures.find((one) => one.figure.id === id);
    if (figure === undefined) return [];
    const before = { figure, release: other };
    return differenceProblems(before, { figure: built, release }).map((problem) => attackAll(problem, solve));
  });
  const all = [own, ...beside];
  return {
    id,
    sets: all.reduce((sum, { sets }) => sum + sets, 0),
    breaches: all.flatMap(({ breaches }) => breaches),
  };
}

function attackAll(problem: Problem, solve: LinearSolver) {
  const published = new Set(problem.sets.map(({ id }) => id));
  const breaches = attack(problem, published, solve).map((breach) => describe(breach, problem));
  return { sets: problem.sets.length, breaches };
}

function describe({ kind, feature, atoms }: Breach, problem: Problem): AuditedFigure['breaches'][number] {
  const concerned = new Set(atoms);
  return {
    kind,
    feature,
    groups: problem.sets.filter((set) => set.atoms.some((atom) => concerned.has(atom))).map(({ id }) => id),
    respondents: atoms.reduce((sum, atom) => sum + (problem.atoms[atom]?.n ?? 0), 0),
  };
}
