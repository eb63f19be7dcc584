/** The pages of the results: what everybody finds under „Ergebnisse“, and what explains it. */
export const RESULTS_PAGES = [
  '/ergebnisse',
  '/ergebnisse?stand=2018.1',
  '/vergleich',
  '/karte',
  '/karte?gruppen=kreise',
  '/karte?feld=teilnahme&gruppen=kreise&land=12',
  '/regionen',
  '/regionen?suche=görlitz',
  '/regionen/14',
  '/regionen/14522',
  '/regionen/12051',
  '/regionen/12052',
  '/fragen',
  '/fragen/eakte.konzept.rollout',
  '/fragen/strategie.k.hemmnisse',
  '/daten',
  '/glossar',
  '/aenderungen',
  '/methodik',
  '/einbetten/vergleich?feld=eakte&stand=2025.1',
  '/einbetten/vergleich?feld=eakte&ansicht=verlauf&stand=2025.1',
  '/einbetten/vergleich?feld=eakte&ansicht=raster',
  '/einbetten/karte?feld=eakte&stand=2025.1',
  '/einbetten/karte?feld=teilnahme&gruppen=kreise',
] as const;

/** Every view of the comparison, each of a figure that offers it. */
export const COMPARISONS = [
  '/vergleich?feld=eakte&ansicht=balken',
  '/vergleich?feld=eakte&ansicht=punkte',
  '/vergleich?feld=eakte&ansicht=quartile',
  '/vergleich?feld=eakte&ansicht=steigung',
  '/vergleich?feld=eakte&ansicht=verlauf',
  '/vergleich?feld=eakte&ansicht=raster',
  '/vergleich?feld=eakte.konzept.rollout&ansicht=stufen',
  '/vergleich?feld=strategie.k.hemmnisse&ansicht=stufen',
] as const;

/** The comparisons with the most groups. */
export const DISTRICT_COMPARISONS = [
  '/vergleich?feld=ozg&gruppen=kreise&ansicht=balken',
  '/vergleich?feld=ozg&gruppen=kreise&ansicht=punkte',
  '/vergleich?feld=ozg&gruppen=kreise&ansicht=steigung',
  '/vergleich?feld=ozg&gruppen=kreise&ansicht=verlauf',
  '/vergleich?feld=eakte&gruppen=kreise&ansicht=raster',
] as const;
