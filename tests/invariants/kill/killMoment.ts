import type { Chance } from '../../builders/chance.ts';
import type { Command } from './command.ts';
import type { Journal } from './journal.ts';

/** When the server is killed: so many milliseconds after the nth command of a kind was sent or answered. */
export interface KillMoment {
  readonly moment: 'sent' | 'answered';
  readonly kind: Command['kind'];
  readonly nth: number;
  readonly milliseconds: number;
}

/** Answers after which a life ends in any case. */
const LONGEST_LIFE = 80;
const KINDS: readonly Command['kind'][] = ['save', 'mark', 'mode', 'send', 'approve', 'return', 'withdraw'];

export function chooseKillMoment(chance: Chance): KillMoment {
  const kind = chance.pick(KINDS);
  return {
    moment: chance.pick(['sent', 'answered']),
    kind,
    nth: 1 + chance.below(kind === 'save' ? 25 : 2),
    milliseconds: chance.below(12),
  };
}

/** Kills once the moment has come. */
export function armKill(journal: Journal, at: KillMoment, kill: () => void): void {
  let nth = 0;
  let answers = 0;
  const stop = journal.listen((moment, { command }) => {
    if (moment === 'answered') answers += 1;
    if (moment === at.moment && command.kind === at.kind) nth += 1;
    if (nth < at.nth && answers < LONGEST_LIFE) return;
    stop();
    setTimeout(kill, at.milliseconds);
  });
}
