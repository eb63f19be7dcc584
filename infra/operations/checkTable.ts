import { integrityCheck, type Integrity, type StoredItem } from '#functions';
import type { Registry } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { scanTable, type WholeTable } from './scanTable.ts';

/** Reads a whole table and its index and checks what is promised of them (Bestandsprüfung). Nobody may write meanwhile. */
export async function checkTable(table: WholeTable, registry: Registry): Promise<Integrity> {
  const questionnaires = new Map([[QUESTIONNAIRE_2026.version, QUESTIONNAIRE_2026]]);
  const check = integrityCheck({ registry, questionnaires });
  for await (const item of scanTable(table)) check.take(item);
  const index: StoredItem[] = [];
  for await (const item of scanTable(table, 'byEdition')) index.push(item);
  check.takeIndex(index);
  return check.finish();
}
