import type { Team } from '#lib/form/teamNames.ts';
import { formatAnyOf } from '#lib/format.ts';

/**
 * What an administration cannot do any more once somebody is gone, and who can mend it; `undefined` where somebody
 * else has the role, or where nobody can say.
 */
export function gapText(role: string, team: Team | undefined): string | undefined {
  if (team === undefined) return undefined;
  const others = team.filter(({ isSelf }) => isSelf !== true);
  if (others.some((one) => one.role === role)) return undefined;
  if (role === 'editor') {
    const approvers = others.filter((one) => one.role === 'approver').map(({ name }) => name);
    const mender = formatAnyOf([...approvers, 'die Geschäftsstelle']);
    return `Sie sind die einzige Person in der Bearbeitung: Ohne Sie füllt niemand den Fragebogen aus. Laden Sie vorher jemanden ein. Später kann das nur noch ${mender}.`;
  }
  if (role === 'approver')
    return 'Sie sind die einzige Person in der Freigabe: Ohne Sie gibt niemand frei, was die Bearbeitung sendet, bis sie jemand anderen einlädt.';
  return undefined;
}
