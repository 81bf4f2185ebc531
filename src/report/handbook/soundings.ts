// The two phases of words before orders are written, for rulebooks that have something to say in them.

import { type Block, list, para, steps, table } from './document.ts';
import { law } from './refusals.ts';

export function soundings(phase: (title: string) => Block): readonly Block[] {
  return [
    phase('Soundings'),
    para(
      'Promises are given and offers made, and nothing else: the page of an action says if it is said in soundings. Everybody writes them in secret, each judged beside those written before it as orders are in planning, except that words have a count of their own and that one more law comes first:',
    ),
    table(['Law', 'Refused because*4'], [law('EN-020')]),
    para(
      'When all are ready they are opened together, in table order and each sponsor’s own order, and paid for at once. What needs nobody’s yes is a promise. All others are offers, numbered as they are opened.',
    ),
    phase('Bargaining'),
    para(
      'Offers are answered as proposals between two are in negotiation (below), in two sealed rounds, and the pens that this takes are gone when orders are answered. Three things are otherwise:',
    ),
    list([
      'A ministry that would refuse asks for no softer text.',
      'A sponsor that nobody plays and that is asked for a softer text withdraws its offer.',
      'What is refused does not go cold: the same may be offered again next turn.',
    ]),
    para('When all is answered it takes effect at once, before anybody writes an order:'),
    steps([
      'Promises: what lasts takes the lowest free line of the table of agreements, then the rules on “declared” run.',
      'What was agreed, and what was not, in the order of the numbers. What was agreed likewise takes a line and is declared; for what was not, the rules on “refused” run and then those on “vetoed” for each who refused.',
      'The table is cleared of offers. What money, ties and pens are now is what orders are judged by.',
    ]),
    para(
      'A line taken here is in force at once, as done: there is nothing to carry out, and no die for it. Its term counts from this turn, and at its end the rules on “ended” run as for any other.',
    ),
  ];
}
