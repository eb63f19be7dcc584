import type { Config } from '../config.ts';
import type { Message } from './message.ts';
import { HALF_SIGN } from './oneLine.ts';
import { wordingOf } from './texts.de.ts';
import { wrapText } from './wrapText.ts';

/** The words of a mail: plain text only. */
export interface MailText {
  /** One line of at most 78 characters. */
  readonly subject: string;
  readonly text: string;
}

type Site = Pick<Config, 'demo' | 'operator' | 'publicOrigin'>;

const LONGEST_SUBJECT = 78;
const DEMO =
  'Demodaten: Diese Installation ist eine Vorführung mit erfundenen Daten. Niemand muss wirklich etwas tun.';

/** Writes a message (Nachricht): greeting, matter, and at the end who sends it and whom to ask. */
export function renderMail(message: Message, site: Site): MailText {
  const { subject, paragraphs } = wordingOf(message);
  const blocks = paragraphs.map((block) =>
    typeof block === 'string'
      ? wrapText(block)
      : block.map((point) => wrapText(`- ${point}`, '  ')).join('\n'),
  );
  const greeting = ['Guten Tag,', ...(site.demo ? [wrapText(DEMO)] : [])];
  return {
    subject: subjectOf(subject, message),
    text: `${[...greeting, ...blocks, 'Freundliche Grüße\nDigitalpegel', footer(site)].join('\n\n')}\n`,
  };
}

/** The unit stands in the subject as far as there is room; in full it stands in the text. */
function subjectOf(beginning: string, message: Message): string {
  if (!('unitName' in message)) return beginning;
  const subject = `${beginning}, ${message.unitName}`;
  if (subject.length <= LONGEST_SUBJECT) return subject;
  const cut = subject.slice(0, LONGEST_SUBJECT - 1).replace(HALF_SIGN, '');
  return `${cut.trimEnd()}…`;
}

function footer({ operator, publicOrigin }: Site): string {
  return [
    '-- ',
    wrapText(`Automatisch verschickt von Digitalpegel im Auftrag von: ${operator.name}`),
    wrapText(`Fragen? ${operator.email}, Telefon ${operator.phone}`),
    `Datenschutz: ${publicOrigin}/datenschutz`,
  ].join('\n');
}
