/** The official register (Gemeindeverzeichnis): for the operator's import, not for what runs on AWS. */
export { type Answering, OWN_ADMINISTRATION } from './answering.ts';
export { type ChangesFile, readChangesFile } from './changesFile.ts';
export { checkAgainstKept } from './checkAgainstKept.ts';
export { type Decisions, readDecisions } from './decisions.ts';
export { decodeText } from './decodeText.ts';
export { type DissolvedUnit, dissolvedUnits } from './dissolvedUnits.ts';
export type { Difference } from './differences.ts';
export type { OpenCase } from './openCases.ts';
export { carryOut, type ImportPlan, type ImportResult, planImport } from './planImport.ts';
export type { RawReading, RegisterProblem } from './rawRecord.ts';
export { type ExtractSheet, readExtract } from './readExtract.ts';
export { readGv100ad } from './readGv100ad.ts';
export { readRecords, type RegisterReading } from './readRecords.ts';
export { agsOf, isGemeinde, levelOf, type Register, type RegisterRecord } from './register.ts';
export { type KeptRegister, readRegisterFile, writeRegisterFile } from './registerFile.ts';
export type { Evidence, ProposedSuccession } from './successions.ts';
export type { PredecessorRow } from './unitPredecessors.ts';
export { writeGv100ad } from './writeGv100ad.ts';
