import type { MailState, SealedRelease, Stores, WaitingMail } from '#functions';
import { figurePart } from '#survey';

/** Makes a map that is emptied with all others of its stores. */
export type NewMap = <Key, Value>() => Map<Key, Value>;

/** The outbox in memory. */
export function memoryOutbox(newMap: NewMap): Stores['outbox'] {
  const waiting = newMap<string, WaitingMail>();
  const finished = newMap<string, MailState>();
  const isKnown = (id: string) => waiting.has(id) || finished.has(id);
  const finish = (id: string, state: MailState) => {
    if (finished.get(id) !== 'sent') finished.set(id, state);
    waiting.delete(id);
  };
  return {
    async add(mail) {
      if (isKnown(mail.id)) return 'known';
      waiting.set(mail.id, { ...mail, dueAt: mail.addedAt, tries: 0, uncertain: 0 });
      return 'added';
    },
    due: async (now) => [...waiting.values()].filter(({ dueAt }) => dueAt <= now),
    async claim(mail, until) {
      if (waiting.get(mail.id)?.tries !== mail.tries) return undefined;
      const claimed = { ...mail, tries: mail.tries + 1, uncertain: mail.uncertain + 1, dueAt: until };
      waiting.set(mail.id, claimed);
      return claimed;
    },
    async postpone(claimed, dueAt) {
      if (waiting.get(claimed.id)?.tries !== claimed.tries) return;
      waiting.set(claimed.id, { ...claimed, uncertain: claimed.uncertain - 1, dueAt });
    },
    finish: async ({ id }, state) => finish(id, state),
    async deleteTo(address) {
      const deleted = [...waiting.values()].filter(({ to }) => to === address);
      for (const { id } of deleted) finish(id, 'deleted');
      return deleted.length;
    },
    stateOf: async (id) => (waiting.has(id) ? 'waiting' : finished.get(id)),
  };
}

/** The releases in memory. */
export function memoryReleases(newMap: NewMap): Stores['releases'] {
  const releases = newMap<string, SealedRelease>();
  const textOf = (id: string, part: string) => releases.get(id)?.parts.find((one) => one.id === part)?.text;
  return {
    async add(release) {
      const { releaseId } = release.manifest;
      if (releases.has(releaseId)) return 'exists';
      releases.set(releaseId, release);
      return 'added';
    },
    manifests: async () =>
      [...releases.values()]
        .map(({ manifest }) => manifest)
        .toSorted((a, b) => b.edition - a.edition || b.number - a.number),
    get: async (id) => releases.get(id)?.manifest,
    async part(id, part) {
      const text = textOf(id, part);
      return text === undefined ? undefined : figurePart.parse(JSON.parse(text));
    },
    text: async (id, part) => textOf(id, part),
  };
}
