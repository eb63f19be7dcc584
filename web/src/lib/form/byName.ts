/** How a name reads after „von“, „Sie“ and „Früheres Konto“ among them: „von Ihnen“, „von einem früheren Konto“. */
export function byName(name: string): string {
  if (name === 'Sie') return 'Ihnen';
  return name === 'Früheres Konto' ? 'einem früheren Konto' : name;
}
