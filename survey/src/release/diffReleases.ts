import { canonicalJson } from './canonicalJson.ts';
import type { Cell, Figure, FigureId, ReleaseId } from './figure.ts';
import { headlinesOf, type Headline } from './headlines.ts';
import type { Manifest } from './release.ts';

/** A release (Veröffentlichungsstand) with its figures, as it was published. */
export interface PublishedRelease {
  readonly manifest: Pick<Manifest, 'releaseId' | 'questionnaireVersion' | 'rules' | 'areaStatus'>;
  readonly figures: readonly Figure[];
}

interface Where {
  readonly figure: FigureId;
  readonly title: string;
  readonly group: string;
  readonly groupLabel: string;
}

/** What became of the figure of one group; a sign (Zeichen) stands where there is no number. */
export type ReleaseChange = Where &
  (
    | {
        readonly kind: 'changed';
        readonly before: Shown;
        readonly after: Shown;
      }
    | { readonly kind: 'shown'; readonly after: Shown }
    | { readonly kind: 'hidden'; readonly before: Shown }
    /** The same number, but another interval, coverage or quartile. */
    | { readonly kind: 'detail'; readonly after: Shown }
  );

interface Shown {
  readonly n: number;
  readonly N: number;
  readonly values: readonly Headline[];
}

/** What is not a figure and changed as well: questionnaire, rules, area status (Gebietsstand), the method of a figure. */
export type FrameChange =
  | {
      readonly kind: 'questionnaire' | 'rules' | 'areaStatus';
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'method' | 'newFigure' | 'goneFigure';
      readonly figure: FigureId;
      readonly title: string;
    };

/** How a release differs from the one before (Änderungen), as data: pages put it into words. */
export interface ReleaseDiff {
  readonly from: ReleaseId;
  readonly to: ReleaseId;
  readonly frame: readonly FrameChange[];
  readonly changes: readonly ReleaseChange[];
}

/** Compares two published releases of an edition; what only those know who made them does not enter. */
export function diffReleases(before: PublishedRelease, after: PublishedRelease): ReleaseDiff {
  const earlier = new Map(before.figures.map((figure) => [figure.id, figure]));
  const later = new Map(after.figures.map((figure) => [figure.id, figure]));
  return {
    from: before.manifest.releaseId,
    to: after.manifest.releaseId,
    frame: [
      ...manifestChanges(before.manifest, after.manifest),
      ...after.figures.flatMap((figure) => frameChange(earlier.get(figure.id), figure)),
      ...before.figures.flatMap(({ id, title }) =>
        later.has(id) ? [] : [{ kind: 'goneFigure' as const, figure: id, title }],
      ),
    ],
    changes: after.figures.flatMap((figure) => {
      const other = earlier.get(figure.id);
      return other === undefined ? [] : figureChanges(other, figure);
    }),
  };
}

type Frame = PublishedRelease['manifest'];

function manifestChanges(before: Frame, after: Frame): FrameChange[] {
  const isSame = canonicalJson(before.rules) === canonicalJson(after.rules);
  return [
    ...changeOf('questionnaire', before.questionnaireVersion, after.questionnaireVersion),
    ...(isSame ? [] : [{ kind: 'rules' as const, before: before.rules.version, after: after.rules.version }]),
    ...changeOf('areaStatus', before.areaStatus, after.areaStatus),
  ];
}

function changeOf(kind: 'questionnaire' | 'areaStatus', before: string, after: string): FrameChange[] {
  return before === after ? [] : [{ kind, before, after }];
}

function frameChange(before: Figure | undefined, after: Figure): FrameChange[] {
  const { id: figure, title } = after;
  if (before === undefined) return [{ kind: 'newFigure', figure, title }];
  const methodOf = ({ methods, preset, unit }: Figure) => canonicalJson({ methods, preset, unit });
  return methodOf(before) === methodOf(after) ? [] : [{ kind: 'method', figure, title }];
}

function figureChanges(before: Figure, after: Figure): ReleaseChange[] {
  const groups = new Map([...before.cells, ...after.cells].map(({ group }) => [group.id, group]));
  const cellIn = ({ cells }: Figure, id: string) => cells.find(({ group }) => group.id === id);
  return [...groups.values()].flatMap(({ id, label }): ReleaseChange[] => {
    const where = { figure: after.id, title: after.title, group: id, groupLabel: label };
    const [earlier, later] = [cellIn(before, id), cellIn(after, id)];
    const [was, is] = [shown(before, earlier), shown(after, later)];
    if (was === undefined) return is === undefined ? [] : [{ ...where, kind: 'shown', after: is }];
    if (is === undefined) return [{ ...where, kind: 'hidden', before: was }];
    if (!isEqual(was, is)) return [{ ...where, kind: 'changed', before: was, after: is }];
    return isEqual(detailOf(earlier), detailOf(later)) ? [] : [{ ...where, kind: 'detail', after: is }];
  });
}

const isEqual = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other);

/** Positions of strata and names of groups say nothing about the figure. */
function detailOf(cell: Cell | undefined): unknown {
  if (cell?.status !== 'published') return null;
  const { strata: _strata, group: _group, ...detail } = cell;
  return detail;
}

function shown(figure: Figure, cell: Cell | undefined): Shown | undefined {
  if (cell?.status !== 'published') return undefined;
  return { n: cell.n, N: cell.N, values: headlinesOf(figure, cell) };
}
