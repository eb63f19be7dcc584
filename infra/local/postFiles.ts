import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeMail, type MailTransport } from '#functions';
import * as z from 'zod';

/** A mail that was put into a file instead of being sent. */
export interface FiledMail {
  /** Names its file; letters, digits and hyphens. */
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: string;
}

/** Mails as files in a folder: `.eml` for mail programs, `.json` for the page that shows them. */
export interface PostFiles extends MailTransport {
  /** Newest first. */
  all(): FiledMail[];
  find(name: string): FiledMail | undefined;
}

const filed = z.strictObject({ to: z.string(), subject: z.string(), text: z.string(), sentAt: z.string() });

export function postFiles(folder: string): PostFiles {
  const read = (name: string): FiledMail => ({
    name,
    ...filed.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))),
  });
  return {
    async send(mail) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const { to, subject, text, date, messageId } = mail;
      const mark = createHash('sha256').update(messageId).digest('hex').slice(0, 8);
      const name = `${date.toISOString().replace(/\D/g, '')}-${mark}`;
      const sentAt = date.toISOString();
      writeFileSync(join(folder, `${name}.eml`), await composeMail(mail), { mode: 0o600 });
      const page = JSON.stringify({ to, subject, text, sentAt } satisfies z.input<typeof filed>);
      writeFileSync(join(folder, `${name}.json`), page, { mode: 0o600 });
      return 'sent';
    },

    all() {
      if (!existsSync(folder)) return [];
      const names = readdirSync(folder).flatMap((file) => /^([\d-]+[0-9a-f]*)\.json$/.exec(file)?.[1] ?? []);
      return names.toSorted().toReversed().map(read);
    },

    find(name) {
      const isName = /^[0-9a-f-]+$/.test(name);
      return isName && existsSync(join(folder, `${name}.json`)) ? read(name) : undefined;
    },
  };
}
