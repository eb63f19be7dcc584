/** The token stands in the fragment, which only the browser knows. */
export const ssr = false;
