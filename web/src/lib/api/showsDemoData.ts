import type { Api } from '#lib/api.ts';

/** Whether this installation runs on invented data; pages that show people or figures then say so. */
export async function showsDemoData(api: Api): Promise<boolean> {
  const { editions } = await api.editions();
  return editions.some(({ synthetic }) => synthetic);
}
