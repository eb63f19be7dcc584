import { accountId, type Account, type Config } from '#functions';
import type { Edition, UnitKey } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { loadRegistry } from '#survey/registry';

/** All real administrations. */
export const REGISTRY = loadRegistry();

/** Two administrations to test with. */
export const UNIT = unitAt(40);
export const OTHER_UNIT = unitAt(500);

function unitAt(position: number): UnitKey {
  const unit = REGISTRY.units[position];
  if (unit === undefined) throw new RangeError('The registry is shorter than that.');
  return unit.key;
}

export const CONFIG: Config = {
  publicOrigin: 'http://pegel.test',
  secure: false,
  tableName: 'digitalpegel',
  awsRegion: 'eu-central-1',
  oidc: { issuer: 'http://anmeldung.test', clientId: 'digitalpegel', clientSecret: 'geheim' },
  operator: {
    name: 'Verein für Beispiele',
    address: 'Beispielweg 1, 01067 Dresden',
    email: 'post@beispiel.example',
    phone: '+49 351 000000',
    representative: 'Erika Beispiel',
    dataProtectionOfficer: 'datenschutz@beispiel.example',
    supervisoryAuthority: 'Sächsische Datenschutz- und Transparenzbeauftragte',
    enforcementBody: 'Durchsetzungsstelle des Freistaats Sachsen',
  },
  logLevel: 'info',
  trustedProxyHops: 0,
  demo: true,
};

/** The 2026 edition, open at `NOON`. */
export function openEdition(changes: Partial<Edition> = {}): Edition {
  return {
    year: 2026,
    state: 'open',
    opensAt: '2026-10-01T06:00:00.000Z',
    closesAt: '2026-12-18T17:00:00.000Z',
    graceUntil: '2026-12-21T17:00:00.000Z',
    questionnaire: QUESTIONNAIRE_2026.version,
    synthetic: true,
    ...changes,
  };
}

/** An account; by default of somebody who fills in the response of `UNIT`. */
export function exampleAccount(
  subject: string,
  changes: Partial<Omit<Account, 'id' | 'subject'>> = {},
): Account {
  const issuer = changes.issuer ?? CONFIG.oidc.issuer;
  const id = accountId(issuer, subject);
  return { id, issuer, subject, name: `Person ${subject}`, role: 'editor', unit: UNIT, rev: 0, ...changes };
}

/** Somebody of the association, who belongs to no administration. */
export function exampleAnalyst(subject: string): Account {
  const { unit: _unit, ...rest } = exampleAccount(subject, { role: 'analyst' });
  return rest;
}
