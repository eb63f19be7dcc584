/** Pages of the association that somebody may open, by role. */
export function officeLinks(role: string): readonly { readonly href: string; readonly label: string }[] {
  const home = { href: '/geschaeftsstelle', label: 'Übersicht' };
  const shared = [
    { href: '/geschaeftsstelle/erhebungen', label: 'Erhebungen' },
    { href: '/geschaeftsstelle/verwaltungen', label: 'Verwaltungen' },
  ];
  const trail = { href: '/geschaeftsstelle/protokoll', label: 'Protokoll' };
  if (role === 'admin')
    return [home, ...shared, { href: '/geschaeftsstelle/konten', label: 'Konten' }, trail];
  return role === 'analyst' ? [home, ...shared, trail] : [home];
}
