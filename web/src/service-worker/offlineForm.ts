/** Tells whether an address is a page of the form: „Meine Verwaltung“ or one below „Erhebung“. */
export function isFormPage(pathname: string): boolean {
  return pathname === '/verwaltung' || pathname.startsWith('/erhebung/');
}

/** The addresses of the program's files, without the glyphs that are loaded only for rare letters. */
export function neededFiles(files: readonly { readonly path: string }[]): string[] {
  return files
    .map(({ path }) => (path.startsWith('/') ? path : `/${path}`))
    .filter((path) => !path.includes('-latin-ext-'));
}
