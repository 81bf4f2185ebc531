// The door for automated seats: the verbs they share with people, and the same judgements without sentences, for
// seats that weigh hundreds of orders a turn.

export { allowedCost, allows, judge, openSkeletons, type Purse, purseOf, spend } from './check.ts';
export { type Game, imagine, openedCards } from './game.ts';
export { softerTexts } from './grade.ts';
export { layMenu, type Menu, openOrders } from './menu.ts';
export { askedNow, checkDecision, type Decision } from './negotiation.ts';
export type { Answer } from './proposal.ts';
export type { Table } from './table.ts';
