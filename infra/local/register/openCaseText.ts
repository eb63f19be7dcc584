import type { OpenCase } from '#survey/register';
import { germanDate, germanNumber } from './german.ts';

/** What is to be decided, in one German sentence. */
export function openCaseText(open: OpenCase): string {
  switch (open.what) {
    case 'noSuccessor':
      return `${open.record.name} (${open.record.key}, ${germanNumber(open.record.area)} ha) gibt es nicht mehr. Wer folgt nach? Bitte unter „successions“ eintragen.`;
    case 'noOrigin':
      return `${open.record.name} (${open.record.key}, ${germanNumber(open.record.area)} ha) ist neu. Woraus ist sie entstanden? Bitte unter „successions“ eintragen.`;
    case 'shares':
      return `Die Anteile von ${open.key} ergeben ${germanNumber(open.sum)}; ${open.isGone ? 'zusammen müssen sie 1 ergeben, denn die Gemeinde gibt es nicht mehr' : 'zusammen müssen sie unter 1 bleiben, denn die Gemeinde besteht fort'}.`;
    case 'unconfirmed':
      return `${open.succession.from} → ${open.succession.to} (Anteil ${germanNumber(open.succession.share)}) ist noch nicht bestätigt.`;
    case 'unknown':
      return `Die Entscheidungen nennen ${open.key}; diesen Schlüssel gibt es dort nicht.`;
    case 'otherDate':
      return `Die Entscheidungen gelten für den Gebietsstand ${germanDate(open.asOf)}, nicht für den der Datei.`;
    case 'populationDate':
      return 'Die Einwohner sind von einem anderen Tag als bisher, und die Datei nennt ihn nicht. Bitte --population-as-of angeben.';
    case 'association':
      return `Wer antwortet für ${open.association.name} (${open.association.key}, Textkennzeichen ${open.association.kind})? Bitte unter „answers“ eintragen: ${open.members.map(({ key, name }) => `${key} (${name})`).join(', ')} oder „verband“.`;
  }
}
