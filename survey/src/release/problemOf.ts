import type { DisclosureParameters } from '../disclosure/parameters.ts';
import type { Atom, Feature, PlannedSet, Problem, ProtectedAnswer } from '../disclosure/problem.ts';
import { REACHED_LEVEL } from './reachedLevel.ts';
import type { Tabulation } from './tabulation.ts';

/**
 * The problem of disclosure control for one measure and some sets of atoms.
 *
 * A coalition knows its own answers, so it does not count towards the minimum: k is raised by c. What is protected
 * follows from c as well: nothing about single answers without a coalition; otherwise of two options both, of more
 * that nobody is known to have chosen one, and on which side of level 3 somebody stands.
 */
export function problemOf(
  tabulation: Tabulation,
  sets: readonly PlannedSet[],
  parameters: DisclosureParameters,
): Problem {
  const { minRespondents, coalition } = parameters;
  return {
    atoms: atomsOf(tabulation),
    sets,
    features: featuresOf(tabulation, parameters),
    minRespondents: minRespondents + coalition,
    coalition,
  };
}

/** Made once for each tabulation; one that is made from another has the same respondents. */
const remembered = new WeakMap<Tabulation['n'], readonly Atom[]>();

function atomsOf({ n, bodies }: Tabulation): readonly Atom[] {
  const known = remembered.get(n);
  if (known !== undefined) return known;
  const atoms = Array.from(n, (count, atom) => ({
    id: String(atom),
    n: count,
    bodies: bodies[atom] ?? count,
  }));
  remembered.set(n, atoms);
  return atoms;
}

function featuresOf(tabulation: Tabulation, parameters: DisclosureParameters): readonly Feature[] {
  const { measure, values } = tabulation;
  switch (measure.kind) {
    case 'score':
    case 'number':
      return [
        {
          kind: 'score',
          id: measure.id,
          values: values[0] ?? [],
          scale: measure.scale,
          minWidth: parameters.minWidthPoints,
          rounding: 0,
          withSquares: true,
        },
      ];
    case 'ratio':
      return values.map((contributions, part) => ({
        kind: 'amount',
        id: part === 0 ? 'numerator' : 'denominator',
        contributions,
        dominancePercent: parameters.dominancePercent,
      }));
    case 'level':
      return [...optionFeatures(tabulation, parameters), reachedFeature(tabulation, parameters)];
    case 'choice':
      return optionFeatures(tabulation, parameters);
  }
}

function optionFeatures(
  { measure, counts }: Tabulation,
  { coalition }: DisclosureParameters,
): readonly Feature[] {
  const isBinary = measure.kind === 'choice' && (measure.options.length === 2 || measure.multiple);
  const some: ProtectedAnswer = isBinary ? 'both' : 'yes';
  const protect = coalition === 0 ? 'none' : some;
  const isOneAnswer = measure.kind === 'choice' && measure.options.length === 2 && !measure.multiple;
  const counted = isOneAnswer ? counts.slice(0, 1) : counts;
  return counted.map((yes, option) => countFeature(String(option), Array.from(yes), protect));
}

function reachedFeature({ counts, n }: Tabulation, { coalition }: DisclosureParameters): Feature {
  const reached = counts.slice(REACHED_LEVEL);
  const yes = Array.from(n, (_, atom) => reached.reduce((sum, own) => sum + (own[atom] ?? 0), 0));
  return countFeature('reached', yes, coalition === 0 ? 'none' : 'both');
}

/**
 * Unless both answers are protected, that nobody in a published set chose an option may be known of its members; then a
 * piece that has to be none or all of it is no finding either.
 */
function countFeature(id: string, yes: readonly number[], protect: ProtectedAnswer): Feature {
  return protect === 'both'
    ? { kind: 'count', id, yes, protect }
    : { kind: 'count', id, yes, protect, guardEnds: 'sets' };
}
