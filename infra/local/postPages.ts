import type { IncomingMessage, ServerResponse } from 'node:http';
import { html } from 'hono/html';
import { localPage, PAGE_HEADERS } from './localPage.ts';
import type { FiledMail, PostFiles } from './postFiles.ts';

/** Where the local outbox (Postausgang) is shown. */
export const POST_PATH = '/postausgang';

const BANNER = 'Demobetrieb: E-Mails werden hier nur abgelegt, nicht versandt.';

/** The pages of the local outbox; only with demo data, because whoever reads them can use every invitation. */
export function createPostPages(files: PostFiles, origin: string) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const show = ({ status, page }: Answer) => {
      response.writeHead(status, { ...PAGE_HEADERS, 'Content-Type': 'text/html; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : page);
    };
    void answer(request, files, origin).then(show, async () =>
      show({ status: 500, page: await brokenPage() }),
    );
  };
}

/** Whether an address is one of these pages. */
export function isPostPage(url: string | undefined): boolean {
  const path = pathOf(url);
  return path === POST_PATH || path.startsWith(`${POST_PATH}/`);
}

const pathOf = (url = '/') => url.split('?', 1).join('');

interface Answer {
  readonly status: number;
  readonly page: string;
}

async function answer({ url, method }: IncomingMessage, files: PostFiles, origin: string): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, page: await missingPage() };
  const path = pathOf(url);
  if (path === POST_PATH || path === `${POST_PATH}/`) {
    return { status: 200, page: await listPage(files.all()) };
  }
  const mail = files.find(path.slice(POST_PATH.length + 1));
  return mail === undefined
    ? { status: 404, page: await missingPage() }
    : { status: 200, page: await mailPage(mail, origin) };
}

function listPage(mails: readonly FiledMail[]): Promise<string> {
  return localPage({
    title: 'Postausgang',
    banner: BANNER,
    content:
      mails.length === 0
        ? html`<p>Hier liegt noch keine E-Mail.</p>
            ${HOME}`
        : html`<ul>
              ${mails.map(
                ({ name, to, subject, sentAt }) =>
                  html`<li>
                    <a class="card" href="${POST_PATH}/${name}">
                      <span class="organisation">${subject}</span>
                      <span class="name">an ${to}</span>
                      <span class="note">${timeOf(sentAt)}</span>
                    </a>
                  </li>`,
              )}
            </ul>
            ${HOME}`,
  });
}

function mailPage({ to, subject, text, sentAt }: FiledMail, origin: string): Promise<string> {
  return localPage({
    title: subject,
    banner: BANNER,
    content: html`<p class="note">an ${to}, ${timeOf(sentAt)}</p>
      <pre>${withLinks(text, origin)}</pre>
      <p><a href="${POST_PATH}">Alle E-Mails</a></p>`,
  });
}

function missingPage(): Promise<string> {
  return localPage({
    title: 'Diese E-Mail gibt es nicht',
    banner: BANNER,
    content: html`<p><a href="${POST_PATH}">Alle E-Mails</a></p>`,
  });
}

function brokenPage(): Promise<string> {
  return localPage({
    title: 'Der Postausgang lässt sich nicht lesen',
    banner: BANNER,
    content: html`<p>Im Datenverzeichnis ist der Ordner „post“ beschädigt. Sie können ihn löschen.</p>`,
  });
}

const HOME = html`<p><a href="/">Zur Startseite</a></p>`;

/** Addresses of this site become links; everything else stays text. */
function withLinks(text: string, origin: string) {
  return text.split(/(https?:\/\/\S+)/).map((part) => {
    const isOurs = URL.canParse(part) && new URL(part).origin === origin;
    return isOurs ? html`<a href="${part}">${part}</a>` : part;
  });
}

const time = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'Europe/Berlin',
});
const timeOf = (instant: string) => `${time.format(new Date(instant))} Uhr`;
