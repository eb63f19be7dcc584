import type { SurveyTable } from './constructs/surveyTable.ts';
import type { Settings } from './settings.ts';

/** What every function is told: see `functions/src/config.ts`. The region is said by Lambda itself. */
export function environmentOf(settings: Settings, { table }: SurveyTable): Record<string, string> {
  const { publicOrigin, operator } = settings;
  return { ...operator, PUBLIC_ORIGIN: publicOrigin, TABLE_NAME: table.tableName, LOG_LEVEL: 'info' };
}
