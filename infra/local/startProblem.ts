/** Why the local installation cannot start: one German sentence or two that say what to do. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
