import type { Municipality } from './municipality.ts';
import type { SizeClass } from './sizeClass.ts';
import type { StateCode } from './state.ts';
import type { UnitKey } from './unitKey.ts';
import type { UnitType } from './unitType.ts';

/** A unit (Erhebungseinheit): a body that runs an administration and answers the survey. */
export interface Unit {
  readonly key: UnitKey;
  /** bare name as registered, such as „Görlitz“; two units may share it */
  readonly name: string;
  readonly type: UnitType;
  /** Bezeichnung that precedes the name: Landkreis, Stadt, Lutherstadt, Amt … */
  readonly designation: string;
  readonly state: StateCode;
  /** Landkreis or kreisfreie Stadt in which the unit lies; a unit of either kind is its own district */
  readonly district: UnitKey;
  /** the district's full name, such as „Landkreis Görlitz“ */
  readonly districtName: string;
  /** inhabitants of all Gemeinden it serves, its own included */
  readonly population: number;
  readonly sizeClass: SizeClass;
  /** Gemeinden it administers, its own first; none for a Landkreis, whose Gemeinden have units of their own */
  readonly municipalities: readonly Municipality[];
  /** false for an administration outside the survey's universe (Grundgesamtheit), such as an invented one */
  readonly inUniverse: boolean;
}

/**
 * Full name of a unit: „Landkreis Görlitz“, „Stadt Görlitz“, „Verwaltungsgemeinschaft Hainich-Werratal“.
 * It is unique in the registry. A name that already says Kreis stays as it is: „Erzgebirgskreis“.
 */
export function unitName({ type, designation, name }: Pick<Unit, 'type' | 'designation' | 'name'>): string {
  return type === 'landkreis' && /kreis\b/i.test(name) ? name : `${designation} ${name}`;
}
