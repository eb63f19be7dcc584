import * as z from 'zod';
import type { UnitType } from './unitType.ts';

/**
 * Size class (Größenklasse) of a unit by its inhabitants, as the KGSt draws them. Landkreise have
 * classes of their own (`lk1` … `lk3`). Class 7 is split into 7a and 7b, because two thirds of the
 * administrations would fall into it.
 */
export const sizeClass = z.enum(['1', '2', '3', '4', '5', '6', '7a', '7b', 'lk1', 'lk2', 'lk3']);
export type SizeClass = z.infer<typeof sizeClass>;

export const SIZE_CLASS_LABELS: Readonly<Record<SizeClass, string>> = {
  '1': '400.000 und mehr Einwohner (Klasse 1)',
  '2': '200.000 bis unter 400.000 Einwohner (Klasse 2)',
  '3': '100.000 bis unter 200.000 Einwohner (Klasse 3)',
  '4': '50.000 bis unter 100.000 Einwohner (Klasse 4)',
  '5': '25.000 bis unter 50.000 Einwohner (Klasse 5)',
  '6': '10.000 bis unter 25.000 Einwohner (Klasse 6)',
  '7a': '5.000 bis unter 10.000 Einwohner (Klasse 7a)',
  '7b': 'unter 5.000 Einwohner (Klasse 7b)',
  lk1: 'Landkreis mit 250.000 und mehr Einwohnern (Klasse 1)',
  lk2: 'Landkreis mit 150.000 bis unter 250.000 Einwohnern (Klasse 2)',
  lk3: 'Landkreis mit unter 150.000 Einwohnern (Klasse 3)',
};

/** The lower bound, in inhabitants, belongs to the class. */
export function sizeClassOf(type: UnitType, population: number): SizeClass {
  return type === 'landkreis' ? districtClassOf(population) : localClassOf(population);
}

function districtClassOf(population: number): SizeClass {
  if (population >= 250_000) return 'lk1';
  return population >= 150_000 ? 'lk2' : 'lk3';
}

const LOCAL_CLASSES = [
  [400_000, '1'],
  [200_000, '2'],
  [100_000, '3'],
  [50_000, '4'],
  [25_000, '5'],
  [10_000, '6'],
  [5_000, '7a'],
] as const;

function localClassOf(population: number): SizeClass {
  return LOCAL_CLASSES.find(([from]) => population >= from)?.[1] ?? '7b';
}
