import type { InterimState, SecurityAccess, ShownSelections, Stores } from '#functions';
import type { NewMap } from './memoryOutboxAndReleases.ts';

export function memoryAccess(newMap: NewMap): Stores['access'] {
  const requests = newMap<string, SecurityAccess>();
  return {
    async add(access) {
      if (requests.has(access.id)) return 'exists';
      requests.set(access.id, access);
      return 'added';
    },
    get: async (id) => requests.get(id),
    all: async () => [...requests.values()].toSorted((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1)),
    async decide(access) {
      if (requests.get(access.id)?.state !== 'open') return 'changedMeanwhile';
      requests.set(access.id, access);
      return 'saved';
    },
  };
}

export function memoryLive(newMap: NewMap): Stores['live'] {
  const interims = newMap<string, InterimState>();
  const selections = newMap<string, ShownSelections>();
  const views = newMap<string, true>();
  const keyOf = ({ edition, figure }: { readonly edition: number; readonly figure: string }) =>
    `${String(edition)} ${figure}`;
  return {
    interim: async (key) => interims.get(keyOf(key)),
    async putInterim(key, state) {
      if ((interims.get(keyOf(key))?.rev ?? 0) !== state.rev - 1) return 'changedMeanwhile';
      interims.set(keyOf(key), state);
      return 'saved';
    },
    selections: async (key) => selections.get(keyOf(key)) ?? { rev: 0, shown: [] },
    async putSelections(key, next) {
      if ((selections.get(keyOf(key))?.rev ?? 0) !== next.rev - 1) return 'changedMeanwhile';
      selections.set(keyOf(key), next);
      return 'saved';
    },
    hasViewed: async (key, account, day) => views.has(`${keyOf(key)} ${account} ${day}`),
    markViewed: async (key, account, day) => void views.set(`${keyOf(key)} ${account} ${day}`, true),
  };
}
