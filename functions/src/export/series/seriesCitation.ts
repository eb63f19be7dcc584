import type { Series } from '#survey';
import type { Publication } from '../release/releaseFile.ts';
import { seriesAddress, type SeriesRequest } from './seriesAddress.ts';

/** How a series is cited (Zitat), with all releases that are shown; it leaves room for the day. */
export function seriesCitation(
  { figure, shown, releases, synthetic }: Series,
  request: SeriesRequest,
  { baseUrl, contact }: Pick<Publication, 'baseUrl' | 'contact'>,
): string {
  const ids = releases.map(({ releaseId }) => releaseId).join(', ');
  const option = figure.kind === 'choice' ? `, Antwort „${shown.option?.label ?? ''}“` : '';
  const mark = synthetic ? ', Demodaten – synthetisch' : '';
  return `${contact.name}: Digitalpegel, Zeitreihe „${figure.title}“${option}, Veröffentlichungsstände ${ids}${mark}, ${baseUrl}${seriesAddress(request)}, abgerufen am [Datum].`;
}
