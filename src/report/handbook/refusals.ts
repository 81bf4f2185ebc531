// What is refused under an address of the engine's own, beside the orders of planning: orders that nobody can read,
// answers that are not awaited or cannot be paid for, and moves of a facilitator.

import { ENGINE_LAWS, HAND_SIGNS } from '../../engine/index.ts';
import type { EngineLaw } from '../../engine/ruling.ts';
import { type Block, para, section, table } from './document.ts';
import type { Ground } from './ground.ts';

/** What of a written order is not an order at all. */
export function unreadOrders(): readonly Block[] {
  return [
    para('Before that, what is no order of this actor at all is handed back unjudged:'),
    laws('Handed back because*4', ['EN-007', 'EN-008']),
  ];
}

export function refusedAnswers(): readonly Block[] {
  return [
    para('An answer is refused, and another may be given in its place:'),
    laws('Refused because*4', ['EN-009', 'EN-010', 'EN-011', 'EN-012']),
  ];
}

/** Rules may owe an answer: said where the book has such rules. */
export function boundAnswers({ book }: Ground): readonly Block[] {
  if (!book.rules.some(({ on }) => on === 'must-accept' || on === 'must-refuse')) return [];
  return [
    para(
      'Somebody may be bound to an answer: the rules that bind have a chapter of their own. Those that bind to a yes are looked at first, then those that bind to a no; the first that applies holds. Who is bound gives that answer and no other, asks for no softer text, looks at no die and pays nothing for overruling; a yes still takes its pen. What was sold in advance never reaches across a red line: where the ministry’s sum is 0 or less nobody is bound to a yes.',
    ),
  ];
}

/** Whoever runs a game may step in where no rule speaks: how that is marked, and when it is refused. */
export function facilitator(): readonly Block[] {
  return [
    section('The facilitator'),
    para(
      'Where somebody runs the game for the others, that one may act beside the rules: bring news, set a gauge, or rule on an argument of a seat with odds agreed before the die falls. Each is written down with a name and a reason, and the ledger keeps it apart from what rules did:',
    ),
    table(
      ['Mark', 'Meaning*4'],
      Object.values(HAND_SIGNS).map(({ address, title }) => [address, title]),
    ),
    para('The first of these that applies refuses such a move:'),
    laws('Refused because*4', ['EN-013', 'EN-014', 'EN-015', 'EN-018', 'EN-016', 'EN-017']),
  ];
}

function laws(title: string, addresses: readonly EngineLaw[]): Block {
  return table(['Law', title], addresses.map(law));
}

/** A law of the engine as a row tells it. */
export function law(address: EngineLaw): [string, string] {
  return [address, ENGINE_LAWS[address]];
}
