import type { SurveyTable } from '../constructs/surveyTable.ts';
import type { ApiStack } from './apiStack.ts';
import type { JobsStack } from './jobsStack.ts';
import type { WebStack } from './webStack.ts';

/** Everything that is watched (Beobachtetes). */
export interface Watched {
  readonly data: SurveyTable;
  readonly api: ApiStack;
  readonly web: WebStack;
  readonly jobs: JobsStack;
}
