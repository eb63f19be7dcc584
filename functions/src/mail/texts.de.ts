import { germanTime } from './germanTime.ts';
import type { Message } from './message.ts';

/** Subject and paragraphs of a mail in German; what stands in every mail is added by `renderMail`. */
export interface Wording {
  /** What the subject says before the unit is named. */
  readonly subject: string;
  /** A paragraph, or a list of points. */
  readonly paragraphs: readonly (string | readonly string[])[];
}

/** The words for each message: who writes why, what to do, until when. */
export function wordingOf(message: Message): Wording {
  switch (message.kind) {
    case 'invitation':
      return invitation(message);
    case 'approval-requested':
      return approvalRequested(message);
    case 'returned':
      return returned(message);
    case 'accepted':
      return accepted(message);
    case 'reminder':
      return reminder(message);
    case 'deadline-reminder':
      return deadlineReminder(message);
    case 'edition-closed':
      return closed(message);
    case 'member-removed':
      return memberRemoved(message);
    case 'role-changed':
      return roleChanged(message);
    case 'delegated':
      return delegated(message);
    case 'security-access':
      return securityAccess(message);
    case 'account-deleted':
      return accountDeleted();
  }
}

type Of<K extends Message['kind']> = Extract<Message, { kind: K }>;

const survey = ({ edition }: { readonly edition: number }) => `Digitalpegel ${String(edition)}`;

/** Names of administrations take different articles, or none: so they stand alone. */
const unit = ({ unitName }: { readonly unitName: string }) => sentence(`Verwaltung: ${unitName}`);

/** Some names end with a full stop of their own. */
const sentence = (text: string) => (text.endsWith('.') ? text : `${text}.`);

const deadline = ({ closesAt }: { readonly closesAt: string }) => `Frist: ${germanTime(closesAt)}.`;

function invitation({
  unitName,
  roleName,
  edition,
  inviterName,
  link,
  expiresAt,
}: Of<'invitation'>): Wording {
  const what = edition === undefined ? 'Digitalpegel' : survey({ edition });
  return {
    subject: `Einladung: ${what}`,
    paragraphs: [
      `${inviterName} lädt Sie ein, an der Erhebung ${what} mitzuarbeiten. ${unit({ unitName })} ${sentence(`Ihre Rolle: ${roleName}`)}`,
      'Öffnen Sie diesen Link und melden Sie sich an, um die Einladung anzunehmen:',
      link,
      `Der Link gilt bis ${germanTime(expiresAt)}, nur einmal und nur für Sie. Bitte leiten Sie diese E-Mail nicht weiter.`,
      'Wenn Sie keine Einladung erwartet haben, müssen Sie nichts tun: Ohne den Link geschieht nichts.',
    ],
  };
}

function accepted({ unitName, approverName, reference, link, edition }: Of<'accepted'>): Wording {
  const what = survey({ edition });
  return {
    subject: `Abgegeben: ${what}`,
    paragraphs: [
      approverName === undefined
        ? `Die Antworten Ihrer Verwaltung für ${what} sind abgegeben. Eine Person hat sie allein abgegeben; eine zweite hat sie nicht geprüft. ${unit({ unitName })}`
        : `${approverName} hat die Antworten für ${what} freigegeben. Damit sind sie abgegeben. ${unit({ unitName })}`,
      `Kennung der Abgabe: ${reference}`,
      'Solange die Erhebung läuft, können Sie die Antworten hier noch ändern:',
      link,
    ],
  };
}

function closed({ unitName, edition, wasAccepted }: Of<'edition-closed'>): Wording {
  const what = survey({ edition });
  return {
    subject: `Erhebung beendet: ${what}`,
    paragraphs: wasAccepted
      ? [
          `Die Erhebung ${what} ist beendet, bevor Ihre letzte Änderung freigegeben wurde. Es gilt weiter, was vorher freigegeben war. ${unit({ unitName })}`,
          'Sie müssen nichts mehr tun.',
        ]
      : [
          `Die Erhebung ${what} ist beendet. Ihr Antwortbogen wartete noch auf Freigabe und geht deshalb nicht in die Auswertung ein. ${unit({ unitName })}`,
          'Wenn Sie das nicht erwartet haben, wenden Sie sich bitte an uns.',
        ],
  };
}

function deadlineReminder(message: Of<'deadline-reminder'>): Wording {
  const what = survey(message);
  return {
    subject: `Bald ist Frist: ${what}`,
    paragraphs: [
      message.waitsForApproval
        ? `Die Antworten Ihrer Verwaltung für ${what} warten noch auf Ihre Freigabe. ${unit(message)}`
        : `Ihre Verwaltung hat die Antworten für ${what} noch nicht abgegeben. ${unit(message)}`,
      deadline(message),
      message.waitsForApproval
        ? 'Hier prüfen Sie die Antworten und geben sie frei oder zurück:'
        : 'Was bis zur Frist nicht abgegeben ist, zählt nicht mit. Hier geht es weiter:',
      message.link,
    ],
  };
}
function approvalRequested(message: Of<'approval-requested'>): Wording {
  return {
    subject: `Zur Freigabe: ${survey(message)}`,
    paragraphs: [
      `${message.submitterName} hat Ihnen die Antworten für ${survey(message)} zur Freigabe vorgelegt. ${unit(message)}`,
      'Bitte prüfen Sie die Antworten. Danach geben Sie sie frei oder mit Anmerkungen zurück:',
      message.link,
    ],
  };
}

function returned(message: Of<'returned'>): Wording {
  return {
    subject: `Zurückgegeben: ${survey(message)}`,
    paragraphs: [
      `${message.approverName} hat die Antworten für ${survey(message)} zur Überarbeitung zurückgegeben. ${unit(message)}`,
      'Die Anmerkungen lesen Sie auf dieser Seite. Bitte überarbeiten Sie die Antworten dort und legen Sie sie erneut vor:',
      message.link,
    ],
  };
}

function reminder(message: Of<'reminder'>): Wording {
  return {
    subject: `Erinnerung: ${survey(message)}`,
    paragraphs: [
      `${message.from} bittet Sie, diese Abschnitte von ${survey(message)} fertig zu beantworten:`,
      message.sections,
      `${unit(message)} ${deadline(message)}`,
      'Hier geht es weiter:',
      message.link,
    ],
  };
}

function memberRemoved(message: Of<'member-removed'>): Wording {
  return {
    subject: 'Ihr Zugang ist beendet',
    paragraphs: [
      `Ihr Zugang zu den Antworten dieser Verwaltung bei Digitalpegel ist beendet: ${message.unitName}`,
      'Sie müssen nichts tun. Wenn das ein Versehen ist, wenden Sie sich bitte an die Bearbeitung in Ihrer Verwaltung oder an uns.',
    ],
  };
}

function roleChanged(message: Of<'role-changed'>): Wording {
  return {
    subject: 'Ihre Rolle hat sich geändert',
    paragraphs: [
      `Bei Digitalpegel haben Sie jetzt eine andere Rolle. ${sentence(`Ihre Rolle: ${message.roleName}`)} ${unit(message)}`,
      'Bitte melden Sie sich neu an. Wenn das ein Versehen ist, wenden Sie sich bitte an die Bearbeitung in Ihrer Verwaltung oder an uns.',
    ],
  };
}

function delegated(message: Of<'delegated'>): Wording {
  return {
    subject: `Bitte beantworten: ${survey(message)}`,
    paragraphs: [
      `${message.from} hat Ihnen diese Abschnitte von ${survey(message)} zugewiesen:`,
      message.sections,
      `${unit(message)} Bitte beantworten Sie die Fragen hier; auch die Frist steht dort:`,
      message.link,
    ],
  };
}

function securityAccess(message: Of<'security-access'>): Wording {
  const { requesterName, approverName, reason, endsAt, link } = message;
  return {
    subject: `Einsicht: ${survey(message)}`,
    paragraphs: [
      `Eine Person der Geschäftsstelle darf bis ${germanTime(endsAt)} die Sicherheitsangaben lesen, die Ihre Verwaltung für ${survey(message)} abgegeben hat. ${unit(message)}`,
      [`beantragt von ${requesterName}`, `genehmigt von ${approverName}`, `Grund: ${reason}`],
      'Sie müssen nichts tun. Jedes Lesen steht im Verlauf Ihrer Verwaltung:',
      link,
      'Wenn Sie Fragen dazu haben oder nicht einverstanden sind, wenden Sie sich bitte an uns.',
    ],
  };
}

function accountDeleted(): Wording {
  return {
    subject: 'Ihr Konto ist gelöscht',
    paragraphs: [
      'Ihr Konto bei Digitalpegel und Ihre persönlichen Daten dort sind gelöscht. Was Ihre Verwaltung abgegeben hat, bleibt bei Ihrer Verwaltung.',
      'Sie müssen nichts tun. Wenn Sie das nicht selbst veranlasst haben, wenden Sie sich bitte an uns.',
    ],
  };
}
