export { atFirstUse } from './atFirstUse.ts';
export {
  acceptsAnswers,
  acceptsApproval,
  edition,
  editionState,
  instant,
  type Edition,
  type EditionState,
} from './edition/edition.ts';
export {
  beginEdition,
  dueStep,
  type EditionDates,
  type EditionRefusal,
  extendDeadline,
  releaseEdition,
  scheduleEdition,
} from './edition/lifecycle.ts';
export {
  type ApprovalKind,
  participationOf,
  type Participation,
  STANDINGS,
  type Standing,
  tally,
  type Tally,
} from './edition/participation.ts';
export { draftsGoAt } from './edition/draftsGoAt.ts';
export { dueReminder, type ReminderDay } from './edition/dueReminder.ts';
export { planEdition } from './edition/planEdition.ts';
export { askedState, type Asked } from './questionnaire/asked.ts';
export { compile, QuestionnaireError } from './questionnaire/compile.ts';
export { byDimension, DIMENSION_IDS, dimensionId, type DimensionId } from './questionnaire/dimensionId.ts';
export { dimensionOf } from './questionnaire/dimensionOf.ts';
export { itemIndex } from './questionnaire/itemIndex.ts';
export type { Condition } from './questionnaire/condition.ts';
export type { Formula } from './questionnaire/formula.ts';
export type {
  ChoiceItem,
  DerivedIndicator,
  Dimension,
  Gate,
  Hint,
  Item,
  ItemId,
  MaturityItem,
  Mode,
  MultiChoiceItem,
  NumberItem,
  Option,
  Questionnaire,
  Sensitivity,
} from './questionnaire/questionnaire.ts';
export { derivedFor, itemsFor, type Respondent } from './questionnaire/respondent.ts';
export { shortName } from './questionnaire/shortNames.ts';
export { csvText, type CsvDialect } from './export/csvCell.ts';
export { answerInWords } from './report/answerInWords.ts';
export type { ItemCopy } from './report/itemCopy.ts';
export {
  ownCopy,
  ownCopySchema,
  type CopySource,
  type DimensionCopy,
  type OwnCopy,
  type ReceiptFacts,
} from './report/ownCopy.ts';
export { levers, strengths, type Finding } from './report/nextSteps.ts';
export { ownResult, type Advice, type OwnResult, type ProfileEntry } from './report/ownResult.ts';
export { numberOf, valueOf, type Answer, type Answers, type AnswerValue } from './response/answer.ts';
export { comparableAnswers, type ComparableAnswer } from './response/comparableAnswers.ts';
export { changedAnswers, type ChangedAnswer } from './response/changedAnswers.ts';
export { completeness, type Completeness } from './response/completeness.ts';
export { effectiveAnswers } from './response/effectiveAnswers.ts';
export type { Issue, IssueCode } from './response/issue.ts';
export { plausibilityHints } from './response/plausibility.ts';
export { queriesOf, type Query } from './response/queries.ts';
export { readComments, type Comments } from './response/readComments.ts';
export { MAX_TEXT, readAnswers, readResponse, totalIssues, type Scope } from './response/readResponse.ts';
export { readValue } from './response/readValue.ts';
export { isIndependent, mayDecideAlone, type Hands, type Membership } from './response/fourEyes.ts';
export {
  nextState,
  responseCommand,
  responseState,
  type ResponseCommand,
  type ResponseState,
} from './response/responseState.ts';
export { sectionStatus, type SectionStatus } from './response/sectionStatus.ts';
export { packRow, responseRow, unpackRow, type ResponseRow } from './response/row.ts';
export {
  yearOnYearHint,
  yearOnYearHints,
  type PreviousAnswers,
  type YearOnYearHint,
} from './response/yearOnYear.ts';
export { assess, type Assessment } from './scoring/assess.ts';
export { derivedValue } from './scoring/derivedValue.ts';
export { levelOf } from './scoring/level.ts';
export { pointsOf } from './scoring/points.ts';
export type { DimensionScore } from './scoring/scoreDimension.ts';
export { type Municipality, municipalityKey, type MunicipalityKey } from './region/municipality.ts';
export { createRegistry, type ExtraUnit, type Registry } from './region/registry.ts';
export { createSearch } from './region/search.ts';
export type { Hit } from './region/searchIndex.ts';
export { SIZE_CLASS_LABELS, sizeClassOf, type SizeClass } from './region/sizeClass.ts';
export { STATE_NAMES, stateCode, SURVEY_STATES, type StateCode } from './region/state.ts';
export { stratumBandOf, stratumOf, type Stratum } from './region/stratum.ts';
export { unitName, type Unit } from './region/unit.ts';
export { unitKey, type UnitKey } from './region/unitKey.ts';
export { unitType, UNIT_TYPE_NAMES, type UnitType } from './region/unitType.ts';
export { canonicalJson } from './release/canonicalJson.ts';
export {
  figure as figureSchema,
  type Cell,
  type Figure,
  type FigureGroup,
  figureId,
  type FigureId,
  type HiddenCell,
  type PublishedCell,
  releaseId,
  type ReleaseId,
  type ScoreCell,
  scoreFigure,
  type ScoreFigure,
} from './release/figure.ts';
export {
  figurePart,
  type FigurePart,
  type ForecastCell,
  type ForecastPart,
  manifest as releaseManifest,
  type Manifest as ReleaseManifest,
  releasePart,
  type ReleasePart,
  type RobustnessPart,
  forecastPartSchema,
  trendPartSchema,
  type TrendPart,
} from './release/release.ts';
export { toCsv } from './release/figureCsv.ts';
export { groupProfile, type GroupProfile, type PlainFigure } from './release/groupProfile.ts';
export { trendOf, type FigureOfRelease, type Trend, type TrendPoint } from './release/trend.ts';
export type { RegistryData } from './region/registryRows.ts';
export { PRESETS, presetId, type PresetId } from './disclosure/parameters.ts';
export { attack } from './disclosure/attack.ts';
export { buildRelease, type BuiltRelease } from './release/buildRelease.ts';
export type { Measure, MeasureValue } from './release/measure.ts';
export { measuresOf, unpublishedItems } from './release/measuresOf.ts';
export type { Respondent as ReleaseRespondent, ReleaseInput, UniverseUnit } from './release/releaseInput.ts';
export { reliabilityOf, type Reliability } from './release/reliability.ts';
export { respondentOf } from './release/respondentOf.ts';
export { responseGoal, type ResponseGoal } from './release/responseGoal.ts';
export { RULES } from './release/rules.ts';
export { responseRate } from './statistics/responseRate.ts';
export { seededRandom } from './statistics/seededRandom.ts';
export { knownRanges } from './disclosure/knownRanges.ts';
export type {
  Breach,
  Feature,
  LinearProgram,
  LinearSolver,
  PlannedSet,
  Problem as DisclosureProblem,
} from './disclosure/problem.ts';
export { readEakteState, type EakteState } from './forecast/eakteState.ts';
export { forecastFigure as forecastFigureSchema, type ForecastFigure } from './forecast/forecastFigure.ts';
export type { ForecastYear } from './forecast/forecastYear.ts';
export { groupForecast, type ForecastTask, type GroupForecast } from './forecast/groupForecast.ts';
export type { Contribution, Contributions } from './forecast/contributions.ts';
export type { ForecastUnit } from './forecast/panelist.ts';
export { unitForecast, VERDICT_LABELS, type UnitForecast, type Verdict } from './forecast/unitForecast.ts';
export type { TableColumn, TableValue } from './export/tableColumn.ts';
export { flagText, GERMAN, INTERNATIONAL, tableCsv } from './export/tableCsv.ts';
export { csvCell, formulaSafe } from './export/csvCell.ts';
export { baseOf, CODEBOOK_COLUMNS, codebook, leftOutOf } from './release/codebook.ts';
export { type NumberRatio, ratioOf } from './release/ratioOf.ts';
export { LONG_COLUMNS } from './release/longColumns.ts';
export { type LongRow, type Statistic, STATISTICS } from './release/longRow.ts';
export { AT_LEAST_3 } from './release/statisticsOf.ts';
export { figureRows, longTable } from './release/longTable.ts';
export type { ReleaseContent } from './release/releaseContent.ts';
export { SIGN_MEANINGS, type SignMeaning } from './release/sign.ts';
export { latestOfEachEdition } from './series/latestOfEachEdition.ts';
export { series as seriesSchema, type Series, type SeriesLine } from './series/series.ts';
export { SERIES_COLUMNS } from './series/seriesColumns.ts';
export { seriesOf, type ReleaseOfSeries } from './series/seriesOf.ts';
export type { SeriesWish } from './series/seriesWish.ts';
export { seriesRows, type SeriesRow } from './series/seriesRows.ts';
export { forecastTable } from './tables/forecastTable.ts';
export { participationTable } from './tables/participationTable.ts';
export { TABLE_IDS, type ReleaseTable, type TableId } from './tables/releaseTable.ts';
export { yearChangeTable } from './tables/yearChangeTable.ts';
export { concordance, isBreak, type Concordance } from './trend/concordance.ts';
export { earlierAnswers, matchEditions } from './trend/matchEditions.ts';
export { chainSeries, type ChainedPoint } from './trend/chainSeries.ts';
export type { PreviousEdition } from './release/previousEdition.ts';
export { verifyManifest, verifyPart } from './release/verifyRelease.ts';
export { allVerifications, type Discrepancy, type Verification } from './release/verification.ts';
export { chainOf, type Chain, type LinkedRelease } from './release/chainOf.ts';
export { datasetOf, type Dataset } from './release/dataset.ts';
export { groupTotals, type GroupTotals } from './release/groupTotals.ts';
export { buildRobustness } from './robustness/buildRobustness.ts';
export { robustnessRow } from './robustness/robustnessRow.ts';
export { answerClassOf, type AnswerClass } from './questionnaire/answerClass.ts';
export type { Admitted } from './live/admit.ts';
export {
  interimFigure,
  mayBeInterim,
  nextInterim,
  type InterimTask,
  type TimedRespondent,
} from './live/interimFigure.ts';
export { createLiveBoard, type LiveBoard } from './live/liveBoard.ts';
export {
  selection as selectionSchema,
  SELECTION_NAMES,
  type EarlierSelections,
  type Selection,
} from './live/selection.ts';
export { namedAnswers, type NamedAnswers } from './report/namedAnswers.ts';
export { auditFigure } from './release/auditRelease.ts';
export { type AuditedFigure, auditReport, type AuditReport, isClean } from './release/auditReport.ts';
export type { BuiltFigure } from './release/buildFigure.ts';
export { rulesAtLeastAsStrict } from './release/rulesAtLeastAsStrict.ts';
export { diffReleases, type ReleaseChange, type ReleaseDiff } from './release/diffReleases.ts';
export {
  compareWithPeers,
  type PeerChoice,
  type PeerComparison,
  type PeerReport,
} from './peers/compareWithPeers.ts';
export type { PeerRefusal } from './peers/cellForPeers.ts';
export { countedIn } from './peers/countedIn.ts';
export type { Position, Quarter } from './peers/positionIn.ts';
export { releaseToCompareWith } from './peers/releaseToCompareWith.ts';
