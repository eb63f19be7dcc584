import type { DimensionId } from '#survey';
import type { Api } from '#lib/api.ts';
import type { ResponseView, SectionView } from '#lib/api/views.ts';
import { copyPath } from '#lib/device/paths.ts';
import type { Vault } from '#lib/device/vault.ts';
import { SECTION_ORDER } from './dimensionNames.ts';

/** Keeps copies of all sections and questions, so that sections not opened yet open without network too. */
export async function keepForOffline(
  vault: Vault,
  response: ResponseView,
  api: Pick<Api, 'questionnaire'>,
): Promise<void> {
  const {
    edition: { year },
    sections,
  } = response;
  const all = visibleSections(response).map(
    (dimension): SectionView =>
      sections.find((section) => section.dimension === dimension) ?? {
        dimension,
        version: 0,
        answers: {},
        comments: {},
        isDone: false,
      },
  );
  await Promise.all(
    all.map((section) => keepNewer(vault, copyPath(`section/${year}/${section.dimension}`), section)),
  );
  const path = copyPath(`questionnaire/${year}`);
  if ((await vault.get(path)) !== undefined) return;
  const questionnaire = await api.questionnaire(year).catch(() => undefined);
  if (questionnaire !== undefined) await vault.put(path, questionnaire, Date.now());
}

/** Who helps with some sections keeps only these. */
function visibleSections(response: ResponseView): readonly DimensionId[] {
  return response.role === 'contributor' ? response.delegated : SECTION_ORDER;
}

/** Meanwhile a newer copy may have come. */
async function keepNewer(vault: Vault, path: string, section: SectionView): Promise<void> {
  const copy = await vault.get<SectionView>(path);
  if (copy === undefined || copy.value.version <= section.version) await vault.put(path, section, Date.now());
}
