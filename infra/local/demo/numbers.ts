import type { ItemId } from '#survey';
import type { Situation } from './situation.ts';

/**
 * A number (Kennzahl) as it is in a unit; the caller rounds it and keeps it within the item's bounds.
 *
 * @param total the stated number which this one is part of; 0 where there is none
 */
type NumberModel = (situation: Situation, total: number) => number;

const FILES: Readonly<Record<ItemId, NumberModel>> = {
  'eakte.k.ap-gesamt': ({ traits }) => traits.workplaces,
  'eakte.k.ap-angebunden': ({ connected }) => connected,
  'eakte.k.fv-gesamt': ({ traits }) => traits.applications,
  'eakte.k.fv-integriert': ({ traits, connected }, total) => (0.6 * total * connected) / traits.workplaces,
  'eakte.k.budget-ausgegeben': ({ traits, connected }) => hundreds(connected * traits.spentEurPerWorkplace),
  'eakte.k.budget-geplant': (situation) => {
    const rest = remainingWorkplaces(situation);
    return rest === 0 ? 0 : hundreds(15_000 + rest * situation.traits.plannedEurPerWorkplace);
  },
  'eakte.k.personentage-rest': (situation) =>
    remainingWorkplaces(situation) * situation.traits.personDaysPerWorkplace,
  'eakte.k.abschlussjahr': (situation) => {
    const { year, traits, random } = situation;
    const rest = remainingWorkplaces(situation) / traits.workplaces;
    if (rest === 0) return year - 1;
    return random.chance(0.04) ? random.between(2036, 2045) : year + random.poisson(rest * 6);
  },
};

const SERVICES: Readonly<Record<ItemId, NumberModel>> = {
  'ozg.antraege.onlineanteil': ({ progress, ahead, traits }) =>
    12 + 22 * progress + 0.4 * ahead.ozg + 0.5 * traits.shareLean,
  'ozg.k.leistungen-zustaendig': ({ traits }) => traits.services,
  'ozg.k.leistungen-online': ({ progress, ahead, traits }, total) =>
    (total * Math.max(0.5, 10 + 28 * progress + 0.7 * ahead.ozg + 0.4 * traits.shareLean)) / 100,
  'ozg.k.leistungen-e2e': ({ ahead }, total) => (total * Math.max(0, 25 + 0.5 * ahead.ozg)) / 100,
};

const DATA_PROTECTION: Readonly<Record<ItemId, NumberModel>> = {
  'dsgvo.vvt.abdeckung': ({ progress, ahead, traits }) =>
    30 + 38 * progress + 1.2 * ahead.dsgvo + traits.shareLean,
  'dsgvo.avv.abdeckung': ({ progress, ahead, traits }) =>
    35 + 39 * progress + 1.1 * ahead.dsgvo - traits.shareLean,
  'dsgvo.k.dsb-vzae': ({ traits }) => traits.dataProtectionFte,
  'dsgvo.k.antraege-gesamt': ({ unit, random }) => random.poisson(0.15 * (unit.population / 1_000)),
  'dsgvo.k.antraege-fristgerecht': ({ random }, total) => random.binomial(total, 0.88),
};

const SECURITY: Readonly<Record<ItemId, NumberModel>> = {
  'sicherheit.k.letzte-uebung': (situation) => lastTime(situation, 'sicherheit.notfall.uebung'),
  'sicherheit.k.restore-test': (situation) => lastTime(situation, 'sicherheit.backup.wiederherstellung'),
  'sicherheit.k.phishing-klickrate': ({ random }) => Math.min(60, random.logNormal(11, 0.6)),
  'sicherheit.k.meldepflichtige-vorfaelle': ({ random }) => (random.chance(0.94) ? 0 : 1),
};

/** All numbers of the questionnaire. */
export const NUMBERS: Readonly<Record<ItemId, NumberModel>> = {
  ...FILES,
  ...SERVICES,
  ...DATA_PROTECTION,
  ...SECURITY,
  'strategie.k.budget-digital': ({ unit, traits, progress }) =>
    hundreds(unit.population * traits.budgetEurPerInhabitant * (0.6 + 0.4 * progress)),
  'organisation.k.it-vzae': ({ traits }) => traits.itFte,
};

function remainingWorkplaces({ traits, connected }: Situation): number {
  return traits.workplaces - connected;
}

/** Who has a rule for it did it lately. */
function lastTime({ year, levels, random }: Situation, item: ItemId): number {
  const level = levels.get(item) ?? 0;
  return year - Math.floor(random.uniform() * (level >= 4 ? 2 : 6 - level));
}

/** Treasurers state rounded amounts. */
function hundreds(amount: number): number {
  return Math.round(amount / 100) * 100;
}
