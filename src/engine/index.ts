// The face of the engine. Seven verbs over a table and a game:
//   open         a game at its first news
//   legalOrders  what an actor may order now, in a promised order, with reasons for what it may not
//   check        one drafted order (checkDecision: one answer to a proposal)
//   inject, override, argue   what a facilitator does beside the rules (facilitate: any of the three)
//   resolve      close the present phase with the decisions given
//   view         what one seat may know
//   outcome      how the game stands
//   explain      the ledger, read back (explainAddress: what an address rests on)
// A table is laid once for a rulebook and a scenario and shared by all games played on it.

export { type Cost, check, costOf, type LegalOrder, legalOrders, purseOf, reasonsAgainst } from './check.ts';
export { decidesIn, type NamedModifier, type Weighing, weigh, weighOdds } from './consent.ts';
export {
  explain,
  explainAddress,
  type HandNote,
  type Happening,
  type LedgerEntry,
  type Source,
} from './explain.ts';
export { fork, type Game, type OpenOptions, open, stateHash } from './game.ts';
export { softerTexts } from './grade.ts';
export { argue, facilitate, inject, override } from './hand.ts';
export { checkHand, HAND_PHASES } from './hand-check.ts';
export {
  type Argument,
  HAND_KINDS,
  HAND_SIGNS,
  type HandChange,
  type HandDeed,
  type HandMove,
  type Inject,
  LEAST_STEP,
  MOST_STEP,
  type Override,
  oddsAt,
  stepOfReasons,
} from './hand-move.ts';
export { askedNow, checkDecision, type Decision } from './negotiation.ts';
export { frameOf, type Order, orderOf } from './order.ts';
export { type Outcome, outcome, type SeatResult, type StateResult } from './outcome.ts';
export {
  isAnswering,
  isBargain,
  isWriting,
  OCCASIONS,
  type Occasion,
  PHASES,
  type Phase,
} from './phase.ts';
export type { SealedOrders } from './planning.ts';
export { ANSWERS, type Answer, type Proposal } from './proposal.ts';
export { type Decisions, resolve } from './resolve.ts';
export { ENGINE_LAWS, type Ruling } from './ruling.ts';
export type { Skeleton } from './skeleton.ts';
export { refusalsBorne } from './summits.ts';
export { type Lane, layTable, type Probes, type Table } from './table.ts';
export { type ProposalView, type View, view } from './view.ts';
export { OBJECTIVES_TO_WIN } from './winning.ts';
