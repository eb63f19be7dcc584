import type { UnitKey } from '#survey';

/**
 * A request to read the security answers of one unit (Antrag auf Einsicht): asked for with a reason, decided by a
 * second person, then open to whoever asked and to nobody else, until it expires.
 */
export interface SecurityAccess {
  /** From the client, so that a repeated request is the same one. */
  readonly id: string;
  readonly unit: UnitKey;
  readonly edition: number;
  /** Why; written by whoever asks, told to those who decide and to the unit. */
  readonly reason: string;
  /** Account. */
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly state: 'open' | 'approved' | 'refused';
  readonly decidedBy?: string;
  readonly decidedAt?: string;
}

/** Requests for security answers. Each change is one conditional write on the state. */
export interface AccessStore {
  add(access: SecurityAccess): Promise<'added' | 'exists'>;
  /** Read consistently. */
  get(id: string): Promise<SecurityAccess | undefined>;
  /** All that the table still holds, the latest first. */
  all(): Promise<SecurityAccess[]>;
  /** Writes the next state if it is still open. */
  decide(access: SecurityAccess): Promise<'saved' | 'changedMeanwhile'>;
}
