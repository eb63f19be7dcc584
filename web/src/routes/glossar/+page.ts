/** Nothing here moves: the page is complete without a script. */
export const csr = false;
