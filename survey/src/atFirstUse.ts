/**
 * Makes something when it is first asked for and keeps it. For what is dear to make and seldom needed, such as
 * formatters of dates: making them while a module is loaded would delay every start.
 */
export function atFirstUse<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
