// The face of Heartland for scripts: open rules and a scenario, play one game, declare a study, run it, compare, query.
// What a user can get wrong comes back as a value with a line for each mistake. docs/library.md tells how to use it.

export type { Condition, Quantity } from '../../rulebook/words/ast.ts';
export { playGame } from './games.ts';
export { openBox, openHeartland } from './models.ts';
export { compare, declareStudy, queryStudy, runStudy } from './studies.ts';
export type {
  CellResult,
  CompareOptions,
  DeclareOptions,
  PairedDifference,
  QueryResult,
  QueryValue,
  RunOptions,
  StopSignal,
  Study,
  StudyDeclaration,
  StudyDesign,
  StudyLever,
  StudyOutcome,
  StudyResults,
  StudyUncertainty,
} from './study-types.ts';
export type {
  GameOptions,
  Happening,
  LedgerEntry,
  Model,
  ModelActor,
  ModelOptions,
  Named,
  Order,
  PlayedGame,
  Result,
  SeatResult,
  StateResult,
} from './types.ts';
