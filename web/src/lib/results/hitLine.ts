import { STATE_NAMES, unitName, type Hit } from '#survey';

/** A found administration as a line of a list. */
export interface HitLine {
  readonly key: string;
  readonly name: string;
  /** District and state. */
  readonly place: string;
  /** The Gemeinde that led to it. */
  readonly via?: string | undefined;
}

export function hitLine({ unit, via }: Hit): HitLine {
  const name = unitName(unit);
  const state = STATE_NAMES[unit.state];
  const place = unit.districtName === name ? state : `${unit.districtName}, ${state}`;
  return { key: unit.key, name, place, via: via?.name };
}
