/** The suppression engine with one bug in it: a piece of its text, and what stands there instead. */
export interface EngineMutant {
  readonly bug: string;
  /** In `survey/src/disclosure`, without `.ts`. */
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

const mutant = (bug: string, file: string, right: string, wrong: string): EngineMutant => ({
  bug,
  file,
  right,
  wrong,
});

/** Bugs somebody could really write. */
export const ENGINE_MUTANTS: readonly EngineMutant[] = [
  mutant(
    'lets k − 1 bodies pass',
    'tooFewBodies',
    'bodies < problem.minRespondents',
    'bodies < problem.minRespondents - 1',
  ),
  mutant(
    'demands more than k bodies',
    'tooFewBodies',
    'bodies < problem.minRespondents',
    'bodies <= problem.minRespondents',
  ),
  mutant('counts questionnaires as bodies', 'tooFewBodies', 'atom?.bodies ?? atom?.n', 'atom?.n'),
  mutant('counts the reader among the others', 'respondents', ' && atom.known !== true', ''),
  mutant('withholds empty sets', 'primary', 'if (respondentsOf(problem, set.atoms) === 0) return false;', ''),
  mutant(
    'withholds what was published for ever',
    'primary',
    "set.withhold !== 'never' && isUnsafe",
    'isUnsafe',
  ),
  mutant(
    'looks at the first feature only',
    'primary',
    'problem.features.some(',
    'problem.features.slice(0, 1).some(',
  ),
  mutant(
    'wants one counter vote too few',
    'nearlyUnanimous',
    '- least <= problem.coalition',
    '- least < problem.coalition',
  ),
  mutant(
    'wants one counter vote too many',
    'nearlyUnanimous',
    '- least <= problem.coalition',
    '- least <= problem.coalition + 1',
  ),
  mutant(
    'protects „nein“ too few',
    'nearlyUnanimous',
    'most <= problem.coalition',
    'most < problem.coalition',
  ),
  mutant(
    'protects only „ja“',
    'nearlyUnanimous',
    "feature.protect === 'both' && most",
    "feature.protect === 'none' && most",
  ),
  mutant('always protects „nein“ as well', 'nearlyUnanimous', "feature.protect === 'both' && ", ''),
  mutant('protects harmless answers', 'nearlyUnanimous', "if (feature.protect === 'none') return false;", ''),
  mutant(
    'takes the upper end of a band for the lower',
    'nearlyUnanimous',
    '[band[0] - known, band[1] - known]',
    '[band[1] - known, band[0] - known]',
  ),
  mutant('takes off the largest amount only', 'dominated', 'Math.max(1, problem.coalition) + 1', '1'),
  mutant(
    'forgets that the second largest knows itself',
    'dominated',
    'Math.max(1, problem.coalition)',
    'problem.coalition',
  ),
  mutant(
    'takes per cent for shares',
    'dominated',
    'feature.dominancePercent / 100',
    'feature.dominancePercent / 10',
  ),
  mutant('lets a total of 0 pass', 'dominated', 'if (rest <= 0) return true;', ''),
  mutant(
    'forgets the coalition of a mean',
    'roomOfOne',
    '[largest(coalition), largest(coalition)]',
    '[largest(0), largest(0)]',
  ),
  mutant(
    'looks at the upper end of the scale only',
    'roomOfOne',
    'Math.min(to - from, aboveFrom) +',
    'to - from +',
  ),
  mutant('believes a rounded mean to be exact', 'roomOfOne', 'if (rounding === 0)', 'if (rounding >= 0)'),
  mutant(
    'stops after the primary sets',
    'withhold',
    'if (breaches.length === 0) return',
    'if (breaches.length >= 0) return',
  ),
  mutant(
    'stops after the first round',
    'withhold',
    'if (breaches.length === 0) return',
    'if (breaches.length === 0 || secondary.size > 0) return',
  ),
  mutant(
    'withholds one set, whatever else there is',
    'withhold',
    'secondary = cheapestHit(conflicts, costOf);',
    'secondary = new Set([...cheapestHit(conflicts, costOf)].slice(0, 1)); if (conflicts.length > 40) return outcome(problem, primary, secondary);',
  ),
  mutant(
    'takes one back without asking',
    'withhold',
    'return outcome(problem, primary, secondary);',
    'return outcome(problem, primary, new Set([...secondary].slice(1)));',
  ),
  mutant(
    'hides the total before anything else',
    'withhold',
    "(set.withhold === 'last' ? all : 0)",
    "(set.withhold === 'last' ? -1e6 : 0)",
  ),
  mutant('prefers the largest sets', 'withhold', '(costs.get(set) ?? 0) +', '1000 - (costs.get(set) ?? 0) +'),
  mutant(
    'withholds every set of a conflict',
    'withhold',
    'secondary = cheapestHit(conflicts, costOf);',
    'secondary = new Set(conflicts.flat());',
  ),
  mutant('publishes what it blocks', 'withhold', 'blocked: true', 'blocked: false'),
  mutant(
    'does not tell the attacker what was published before',
    'withhold',
    'attack(problem, new Set(idsOf(published)))',
    "attack({ ...problem, sets: problem.sets.filter((set) => set.withhold !== 'never') }, new Set(idsOf(published)))",
  ),
  mutant(
    'forgets sets on which the breach rests',
    'conflict',
    'return needed.map(',
    'return needed.slice(0, 1).map(',
  ),
  mutant(
    'takes every remainder for a proof',
    'conflict',
    'rest.isTarget && tells(rest.sets)',
    'tells(rest.sets)',
  ),
  mutant(
    'forgets the total',
    'measuredSet',
    '.filter(({ atoms }) => atoms.length > 0)',
    ".filter(({ set, atoms }) => atoms.length > 0 && set.withhold !== 'last')",
  ),
  mutant(
    'hits conflicts anyhow',
    'cheapestHit',
    'const chosen = components(sorted).flatMap((part) => hitOf(part, costOf));',
    'const chosen = sorted.flatMap((part) => part.slice(0, 1));',
  ),
  mutant('leaves „Übrige“ unsafe', 'merge', 'if (!isUnsafe(problem, other)) return', 'return'),
  mutant(
    'merges although one sibling is left',
    'merge',
    'answered.length - members.length < 2',
    'answered.length - members.length < 1',
  ),
  mutant('lets the largest sibling join', 'merge', 'size(a) - size(b)', 'size(b) - size(a)'),
  mutant(
    'counts empty siblings as left',
    'merge',
    'answered.length - members.length',
    'siblings.length - members.length',
  ),
  mutant(
    'merges what was published for ever',
    'merge',
    "answered.filter(({ withhold }) => withhold !== 'never')",
    'answered',
  ),
];
