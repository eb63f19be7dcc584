import type { ItemId } from '#survey';
import type { Situation } from './situation.ts';

/** One option, or several where the item lets several be chosen. */
type ChoiceModel = (situation: Situation) => string | readonly string[];

const HARDER_FIRST = ['personal', 'geld', 'wissen', 'technik', 'anbieter', 'basisdienste'] as const;
const ALSO = ['recht', 'schriftform', 'akzeptanz', 'leitung', 'breitband', 'sonstiges'] as const;
const AI_FIELDS = [
  'texte',
  'buergerservice',
  'posteingang',
  'uebersetzung',
  'sachbearbeitung',
  'finanzen',
] as const;

/** All items that are answered by options. */
export const CHOICES: Readonly<Record<ItemId, ChoiceModel>> = {
  'sicherheit.isms.standard': ({ unit, levels, random }) => {
    const level = levels.get('sicherheit.isms.reife') ?? 0;
    if (level === 0) return 'keiner';
    if (level === 1) return random.pick(['keiner', 'wiba', 'wiba', 'unbekannt']);
    return unit.population < 25_000
      ? random.pick(['wiba', 'wiba', 'profil', 'profil', 'isis12', 'vds'])
      : random.pick(['profil', 'profil', 'basis', 'standard', 'iso27001']);
  },
  'strategie.konzept.beschluss': ({ levels, random }) => {
    const isInPlace = (levels.get('strategie.konzept.stand') ?? 0) >= 3;
    return isInPlace
      ? random.pick(['ja', 'ja', 'ja', 'geplant'])
      : random.pick(['geplant', 'geplant', 'nein', 'nein', 'ja']);
  },
  'strategie.k.hemmnisse': ({ random }) => [
    ...new Set([random.pick(HARDER_FIRST), random.pick(HARDER_FIRST), random.pick(ALSO)]),
  ],
  'prozesse.k.ki-bereiche': ({ random }) => [
    ...new Set([random.pick(AI_FIELDS), random.pick(AI_FIELDS), random.pick(AI_FIELDS)]),
  ],
};
