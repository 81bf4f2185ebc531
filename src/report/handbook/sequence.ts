// The turn, step by step, in the order in which the engine takes them. What a number is comes from the settings, so
// that a lens that changes one changes this text too.

import { LEAN } from '../../engine/answer.ts';
import { ENGINE_LAWS } from '../../engine/index.ts';
import type { SettingName } from '../../rulebook/book.ts';
import { type Block, chapter, list, para, section, steps, table } from './document.ts';
import { actorName, type Ground } from './ground.ts';
import { boundAnswers, facilitator, law, refusedAnswers, unreadOrders } from './refusals.ts';
import { soundings } from './soundings.ts';

/** "15 (SY-001)". */
function numbers({ book }: Ground): (name: SettingName) => string {
  return (name) => {
    const { id, value } = book.settings[name];
    return `${value < 0 ? `−${-value}` : value} (${id})`;
  };
}

/** Headings of the phases, numbered as they are told. */
type Heading = (title: string) => Block;

export function sequence(ground: Ground): readonly Block[] {
  const talks = ground.book.actions.some(({ talk }) => talk === true);
  let told = 0;
  const phase: Heading = (title) => {
    told += 1;
    return section(`${told}. ${title}`);
  };
  return [
    chapter('Sequence of play'),
    para(
      `A turn has ${talks ? 'nine' : 'seven'} phases. Wherever several are to act at once they do so in table order: powers, states, outsiders, secretariats, each in the order of the actor sheets.`,
    ),
    para(`Table order: ${ground.book.actors.map(({ id }) => actorName(ground.book, id)).join(', ')}.`),
    ...news(ground, phase),
    ...(talks ? soundings(phase) : []),
    ...planning(phase, talks),
    ...negotiation(ground, phase),
    ...ministry(ground),
    ...summits(ground, phase),
    ...resolution(ground, phase),
    phase('Upkeep'),
    para(
      'The rules of upkeep run once each, in the order of their addresses; they have a chapter of their own.',
    ),
    phase('Review'),
    para(
      'Seats read their objectives. A seat that meets two of its objectives at the end of the last turn has won; several may, or none.',
    ),
    ...facilitator(),
  ];
}

function news(ground: Ground, phase: Heading): readonly Block[] {
  const n = numbers(ground);
  return [
    phase('News'),
    steps([
      `All pens used are given back (${n('countersign').replace(/^.*\(|\)$/g, '')}).`,
      'The cards that the calendar has for this turn are opened, in its order.',
      'Then as many cards are drawn from the deck as the scenario says, from the turn it says. The deck is shuffled once, before the first turn.',
      'What a card does it does at once, part by part.',
    ]),
  ];
}

function planning(phase: Heading, talks: boolean): readonly Block[] {
  return [
    phase('Planning'),
    para(
      'Everybody writes orders in secret: who, what, with whom, where, in which words. An order is judged beside those its sponsor has written before it this turn. The first of these that applies refuses it:',
    ),
    table(
      ['Law', 'Refused because*4'],
      [
        ...(talks ? [law('EN-019')] : []),
        law('EN-001'),
        ['EN-006', `${ENGINE_LAWS['EN-006']} (the same action with the same members, whatever the words)`],
        ['legality', 'a rule of legality forbids it: the first that does is told'],
        law('EN-002'),
        law('EN-003'),
        law('EN-004'),
        law('EN-005'),
      ],
    ),
    ...unreadOrders(),
    para(
      'A price is the action’s own, plus whatever the rules of prices add or take, treasury and capital apart, and never below 0; extra money in the order is added to the treasury. What a text promises for later, a rent say, is no part of the price: it may be offered by a purse that could not pay it, and it counts in full with those asked. When it falls due, as much goes over as there is and fits.',
    ),
    para(
      'When all are ready the orders are opened together, in table order and each sponsor’s own order, and paid for at once. Orders that need nobody’s consent are acts, and wait for the resolution. All others are proposals, numbered as they are opened.',
    ),
  ];
}

function negotiation(ground: Ground, phase: Heading): readonly Block[] {
  const n = numbers(ground);
  return [
    phase('Negotiation'),
    para('Two sealed rounds. In each, answers are written down and opened together.'),
    para(
      'First round. Proposals that need the members of a body are only talked about here: anybody who will be asked may ask for a softer text, which is always one step softer (see the words with a meaning of their own). The first in table order who asks is heard; the others have to wait for the vote. A seat that decides nothing asks if its die would refuse (below) and some softer text would pass the same die; it takes the one it likes best. If none would, it asks for nothing and waits for the vote.',
    ),
    para(
      `Proposals that need one partner, or the state whose ground it is, are then heard, those the asked like best (the highest consent sum) first. The asked may accept, which takes ${n('countersign')} pen; refuse; ask for one softer text, by the same one step; or leave it to the ministry. Whoever has no pen left cannot accept.`,
    ),
    para(
      'Second round. Each sponsor who was asked for a softer text takes it or withdraws; one that nobody plays takes it. Taken between two, the softer text is agreed at once: it takes a pen, and one who plays a seat pays for it as for any yes (see below); who can do neither any more has refused. Taken for a body, it goes to the vote in place of the first.',
    ),
  ];
}

function ministry(ground: Ground): readonly Block[] {
  const n = numbers(ground);
  return [
    section('The ministry'),
    para(
      `What the ministry of the one asked thinks is the consent sum: ${n('base-consent')} plus every modifier of the rules of consent that applies. Sponsors are never asked.`,
    ),
    list([
      'At 0 or less it is a red line: the ministry refuses without a die.',
      `An outsider whose sum is ${n('follow-at')} or more follows, without a die.`,
      'Otherwise a hundred-sided die: yes if it falls at or under the sum. One die falls for each proposal, for the whole room: all who are asked read the same die against their own sums, and a softer text is read against it too.',
      'A ministry that would refuse an offer between two asks for a softer text instead, if one of those one step away has a sum above 0 that the same die falls at or under; of several the one it likes best, the one with the highest sum. If there is no softer text, or none the die lets through, it has refused.',
      'A ministry without pens refuses an offer between two.',
    ]),
    para(
      `Who plays a seat may overrule its ministry. It leans to yes at ${LEAN} or more and to no below. To accept below ${LEAN}, or refuse above it, costs one political capital for every full ${n('overrule-step')} points between the sum and ${LEAN}, at most ${n('overrule-most')}. To accept across a red line costs ${n('redline-capital')} capital and ${n('redline-credibility')} credibility instead. Abstaining, asking for a softer text and leaving it to the ministry are free. Nobody may spend capital that is not there.`,
    ),
    ...boundAnswers(ground),
    ...refusedAnswers(),
  ];
}

function summits(ground: Ground, phase: Heading): readonly Block[] {
  const n = numbers(ground);
  return [
    phase('Summits'),
    para(
      'Every proposal to a body is voted on, in the order of their numbers. Those asked are the full members but the sponsor; where an item links two bodies, the full members of both. Observers and suspended members are not asked. Members accept, refuse, abstain, or leave it to the ministry and the one die of the room.',
    ),
    list([
      'Consensus: it passes if nobody refuses.',
      'Majority: it passes if twice the refusals are fewer than the members asked plus one.',
      'Secretariat: only the body’s secretariat is asked.',
      'An item of two bodies has to pass in each of them, by its own rule and among its own members. There is one die for it all the same, read by the members of both.',
    ]),
    para(
      `If it fails and one refused alone, the sponsor’s trust in that one changes by ${n('lone-veto-trust')} and the refuser gains ${n('lone-veto-capital')} capital at home. If several refused, the sponsor’s trust in each changes by ${n('shared-veto-trust')}. Votes take no pens.`,
    ),
  ];
}

function resolution(ground: Ground, phase: Heading): readonly Block[] {
  const n = numbers(ground);
  return [
    phase('Resolution'),
    para('Signing is not doing. In this order:'),
    steps([
      'Acts take effect: rules on “declared”.',
      'What was agreed between two is declared: what lasts takes the lowest free line of the table of agreements, then the rules on “declared” run. Where no line is free any more, nothing of it takes effect.',
      'What passed in a body is declared likewise.',
      `For each proposal that failed or was withdrawn the rules on “refused” run, with the sponsor in mind, and then the rules on “vetoed” for each who refused. What failed (not what was withdrawn) is cold for the next ${n('cold-turns')} turns: the same sponsor cannot put the same action to the same members again, unless the grade of its text is lower.`,
      'Every declared agreement is tried, line by line of the table, those just signed included (below). In passing, paper and cold lines whose time has come are cleared, and agreements whose term has run out end: their line is freed and the rules on “ended” run.',
    ]),
    section('Declared and done'),
    para(
      `The odds of an agreement are ${n('base-odds')}, plus the modifiers of the rules of odds, plus ${n('retry-odds')} for each turn since that of its signature. At 0 or less it fails without a die. Otherwise a hundred-sided die: done if it falls at or under the odds. What a body has to carry out shares one die a turn for each body; an item of two bodies is carried out by the first it names and shares that one’s die. Everything else has a die of its own.`,
    ),
    list([
      'Done: an agreement that lasts “once” frees its line; any other stays as done. The rules on “done” run.',
      `Not done: it stays declared and is tried again next turn. When it fails in turn ${n('paper-after')} of its life, that of the signature being turn 1, it turns to paper instead: the rules on “paper” run, and the paper lies about for ${n('paper-lasts')} turns.`,
      'A term of so many turns counts from the turn of the signature, done or not.',
    ]),
  ];
}
