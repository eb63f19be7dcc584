import { html } from 'hono/html';

interface LocalPage {
  readonly title: string;
  /** What kind of page of the local installation this is. */
  readonly banner: string;
  readonly content: ReturnType<typeof html>;
}

/** A page of the local installation itself: HTML without scripts, in the look of the site. */
export async function localPage({ title, banner, content }: LocalPage): Promise<string> {
  const text = await html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Digitalpegel</title>
        <link rel="stylesheet" href="/identity/anmelden.css" />
      </head>
      <body>
        <main>
          <p class="banner">${banner}</p>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
  return text.toString();
}

/** Such a page loads its style sheet and nothing else, sends forms only here, and is kept by nobody. */
export const PAGE_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;
