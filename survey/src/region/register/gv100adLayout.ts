import type { RawField } from './rawRecord.ts';

/**
 * Layout of GV100AD: fixed length, one record a line.
 *
 * Source: Statistisches Bundesamt, Gemeindeverzeichnis, Datensatzbeschreibung GV100, Satzarten 10 to 60, „gültig ab
 * 14.06.2000“; it comes as a PDF in the archive of every quarterly file and is still the one in use in 2025.
 */
export const GV100AD_LENGTH = 220;

/** First and last position (Satzstellen) of each field, from 1. Fields not named here are not read. */
export const GV100AD_POSITIONS: Readonly<Record<RawField, readonly [first: number, last: number]>> = {
  satzart: [1, 2],
  date: [3, 10],
  land: [11, 12],
  rb: [13, 13],
  kreis: [14, 15],
  gemeinde: [16, 18],
  verband: [19, 22],
  name: [23, 72],
  seat: [73, 122],
  kind: [123, 124],
  area: [129, 139],
  population: [140, 150],
};

/** Names are cut off at the end of their field. */
export const GV100AD_NAME_LENGTH = 50;
