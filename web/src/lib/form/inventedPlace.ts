/** Whether a name says that its place is made up (Musterstadt, Beispieltal), as those of the demo are. */
export function isInventedPlace(name: string): boolean {
  return /(^|\s)(Muster|Beispiel)/.test(name);
}
