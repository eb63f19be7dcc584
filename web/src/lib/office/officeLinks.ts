/** Pages of the association that somebody may open, by role. */
export function officeLinks(role: string): readonly { readonly href: string; readonly label: string }[] {
  const home = { href: '/geschaeftsstelle', label: 'Übersicht' };
  const shared = [
    { href: '/geschaeftsstelle/erhebungen', label: 'Erhebungen' },
    { href: '/geschaeftsstelle/verwaltungen', label: 'Verwaltungen' },
    { href: '/geschaeftsstelle/ruecklauf', label: 'Rücklauf' },
    { href: '/geschaeftsstelle/veroeffentlichung', label: 'Veröffentlichung' },
  ];
  const access = { href: '/geschaeftsstelle/einsicht', label: 'Einsicht' };
  const trail = { href: '/geschaeftsstelle/protokoll', label: 'Protokoll' };
  if (role === 'admin')
    return [home, ...shared, { href: '/geschaeftsstelle/konten', label: 'Konten' }, access, trail];
  return role === 'analyst'
    ? [home, ...shared, { href: '/geschaeftsstelle/auswertung', label: 'Auswertung' }, access, trail]
    : [home];
}
