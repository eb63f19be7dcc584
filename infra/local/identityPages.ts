import { html } from 'hono/html';
import type { DemoAccount } from './demo/accounts.ts';
import { localPage } from './localPage.ts';
import { POST_PATH } from './postPages.ts';

/** The page on which somebody picks the demo account to sign in with. */
export function choicePage(accounts: readonly DemoAccount[], action: string): Promise<string> {
  return page(
    'Demo-Anmeldung',
    accounts.length === 0
      ? html`<p>Diese Installation wurde ohne Demodaten gestartet und hat keine Konten.</p>
          <p>Wie Sie einen eigenen Anmeldedienst anschließen, steht in der README.</p>
          <p><a href="/">Zur Startseite</a></p>`
      : html`<p>Mit welchem Konto möchten Sie sich anmelden? Ein Klick genügt, es gibt kein Passwort.</p>
          <form method="post" action="${action}">
            <ul>
              ${accounts.map(
                ({ subject, name, organisation, note }) =>
                  html`<li>
                    <button type="submit" name="konto" value="${subject}">
                      <span class="organisation">${organisation}</span>
                      <span class="name">als ${name}</span>
                      <span class="note">${note}</span>
                    </button>
                  </li>`,
              )}
            </ul>
          </form>
          <p>E-Mails der Demo, zum Beispiel Einladungen, liegen im <a href="${POST_PATH}">Postausgang</a>.</p>
          <p><a href="/">Abbrechen und zur Startseite</a></p>`,
  );
}

/** The page for a sign-in that cannot go on. */
export function errorPage(): Promise<string> {
  return page(
    'Die Anmeldung ist abgelaufen',
    html`<p>
        Diese Anmeldung gilt nicht mehr. Das geschieht, wenn sie länger offen stand, schon benutzt wurde oder
        Digitalpegel neu gestartet ist.
      </p>
      <p><a href="/api/auth/sign-in">Neu anmelden</a> oder <a href="/">zur Startseite</a></p>`,
  );
}

const page = (title: string, content: ReturnType<typeof html>): Promise<string> =>
  localPage({ title, banner: 'Demo-Anmeldung: synthetische Konten dieser lokalen Installation', content });
