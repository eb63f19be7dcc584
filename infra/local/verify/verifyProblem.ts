/** Why something published could not be read or is not what was published: one German sentence or two. */
export class VerifyProblem extends Error {
  override readonly name = 'VerifyProblem';
}
