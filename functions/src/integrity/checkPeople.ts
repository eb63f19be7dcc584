import { ASSOCIATION, keys } from '../store/keys.ts';
import { remnant, type Finding } from './finding.ts';
import { placeOf, type Holdings } from './holdings.ts';

/** What accounts, sessions and members say about each other; nothing of it is more than a broken-off command. */
export function checkPeople({ accounts, sessions, members }: Holdings): readonly Finding[] {
  const present = new Set(
    members.filter(({ hasLeft }) => !hasLeft).map(({ scope, account }) => `${scope} ${account}`),
  );
  return [
    ...[...sessions].flatMap(([place, account]) =>
      accounts.has(account)
        ? []
        : [remnant('sessionWithoutAccount', place, 'Sitzung ohne Konto; sie gilt nicht mehr.')],
    ),
    ...members.flatMap(({ scope, account, hasLeft }) =>
      hasLeft || accounts.has(account)
        ? []
        : [remnant('memberWithoutAccount', `UNIT#${scope} MEMBER#${account}`, 'Mitglied ohne Konto.')],
    ),
    ...[...accounts.values()].flatMap(({ id, unit }) =>
      present.has(`${unit ?? ASSOCIATION} ${id}`)
        ? []
        : [
            remnant(
              'accountWithoutMember',
              placeOf(keys.account(id)),
              'Konto mit Zugang, das kein Mitglied ist oder als ausgeschieden gilt. Bitte den Zugang prüfen.',
            ),
          ],
    ),
  ];
}
