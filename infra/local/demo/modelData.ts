import type { DimensionId, SizeClass, StateCode } from '#survey';

/** Editions (Erhebungsrunden) of the demo. */
export const DEMO_YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;

/** Mean maturity of all units by dimension and edition, points 0 … 100. */
export const MEANS: Readonly<Record<DimensionId, readonly number[]>> = {
  eakte: [16, 19, 23, 27, 31, 36, 40, 45, 49],
  ozg: [12, 15, 21, 27, 34, 38, 42, 46, 50],
  dsgvo: [30, 37, 42, 45, 48, 50, 52, 54, 56],
  sicherheit: [22, 25, 28, 33, 37, 41, 45, 49, 53],
  strategie: [14, 17, 22, 26, 30, 33, 36, 39, 42],
  organisation: [18, 21, 25, 29, 33, 36, 39, 42, 44],
  prozesse: [12, 14, 17, 21, 24, 28, 32, 37, 42],
  schriftgut: [18, 20, 23, 26, 30, 33, 36, 39, 42],
};

/** Small on purpose: the demo must not suggest a real order of the states. Points. */
export const STATE_OFFSETS: Readonly<Partial<Record<DimensionId, Partial<Record<StateCode, number>>>>> = {
  eakte: { '12': -1, '16': 1 },
  ozg: { '12': -2, '13': 4, '14': -2, '15': -4, '16': 4 },
  sicherheit: { '12': -1, '13': 1, '14': 4, '15': -3, '16': -1 },
};

/** Points by size; a Landkreis or a kreisfreie Stadt has an offset of its own. */
export const SIZE_OFFSETS: Readonly<Record<SizeClass, number>> = {
  '1': 12,
  '2': 12,
  '3': 12,
  '4': 8,
  '5': 4,
  '6': 0,
  '7a': -4,
  '7b': -8,
  lk1: 6,
  lk2: 6,
  lk3: 6,
};
export const KREISFREI_OFFSET = 8;

/**
 * How much harder than its dimension an item is, in points: first in 2018, then in 2026, linear in
 * between. All other maturity items get a difficulty of their own by chance.
 */
export const DIFFICULTIES: Readonly<Record<string, readonly [in2018: number, in2026: number]>> = {
  'ozg.nachweise.onceonly': [18, 18],
  'sicherheit.detektion.protokoll': [14, 14],
  'schriftgut.archiv.aussonderung': [16, 16],
  'prozesse.ki.assistenz': [40, 8],
  'dsgvo.organisation.dsb': [-20, -20],
  'prozesse.erechnung.ablauf': [-14, -14],
  'ozg.bezahlung.epayment': [-4, -4],
  // A concept in place: about 7 % in 2019 and 20 % in 2024 (DStGB/iit).
  'strategie.konzept.stand': [-7, 6],
};

/** Reasons for „trifft nicht zu“ (Begründungen), none of which points to anybody. */
export const REASONS = [
  'Diese Aufgabe nimmt eine andere Stelle für uns wahr.',
  'Dafür sind wir nach der Aufgabenverteilung nicht zuständig.',
  'Der Fall kommt bei uns nicht vor.',
] as const;
