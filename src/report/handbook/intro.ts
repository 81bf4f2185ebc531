// The first pages: what the game is, how to read the rest, and which words have a meaning of their own.

import { BASE } from '../../rulebook/book.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Block, chapter, list, para, section, table } from './document.ts';
import type { Ground } from './ground.ts';

export function introduction(ground: Ground): readonly Block[] {
  const { book, scenario } = ground;
  const count = (kind: string) => book.actors.filter((actor) => actor.kind === kind).length;
  const papers = Object.values(book.papers).map(
    ({ authors, title, year }) => `${authors.join(' and ')}: ${title} (${year})`,
  );
  return [
    chapter('What this game is'),
    ...(scenario === undefined ? [] : [para(`${scenario.title}. ${scenario.text}`)]),
    para(
      `A game of orders, signatures and second thoughts. ${count('power')} powers reach for ${count('state')} states that would rather keep several doors open; ${book.bodies.length} ${book.bodies.length === 1 ? 'body gives' : 'bodies give'} them tables to sit at, and what is signed there is not always done. Each turn is half a year. Everybody writes orders in secret; they are opened together; those asked say yes, no, or ask for softer words; and a die tells which of the signed things are carried out.`,
    ),
    para(
      'Everything the computer does in this game can be done by hand with this book, a hundred-sided die (or two ten-sided ones), the actor sheets and a pencil. Nothing is rounded or hidden that is not told here, and every number has an address.',
    ),
    ...(papers.length === 0
      ? []
      : [
          para('The game argues from these papers, restated in our words and cited by paragraph:'),
          list(papers),
        ]),
    ...(book.lens === BASE
      ? []
      : [
          para(
            `This book is the base read through the lens ${book.lens}: some numbers and rules differ from the base, and say from where.`,
          ),
        ]),
    section('How to read a rule'),
    para(
      'A rule has an address of two or three capitals and three digits, and its parts have letters: the first part of rule 14 of some chapter is 014a. Rules run in the order of their addresses, parts in the order of their letters. An address is never used for anything else, so that a ledger, a lens and an argument in class can all point at the same line.',
    ),
    list([
      'A modifier (+15, −1 for every 5 points by which something is over 40) joins a sum. What is counted in steps is divided and rounded toward zero: 27 points over, in steps of 5, are 5 steps.',
      '“20 at most” means that the modifier goes no further than 20 either way.',
      'A gain marked (soft) shrinks the nearer its track is to 100: multiply by what is missing to 100, divide by 100, round down, but at least 1. Losses are never soft.',
      'Every other division rounds toward zero, and a division by zero gives zero.',
      'Every track stops at its bounds: what would go past them is lost.',
      'What speaks of somebody who is not there (a partner in an order without one, a state among powers) reads as zero and changes nothing.',
    ]),
    section('Words with a meaning of their own'),
    table(['Word', 'Meaning*4'], glossary(ground)),
  ];
}

function glossary({ book }: Ground): readonly (readonly [string, string])[] {
  return [
    [
      'Power, state, outsider, secretariat',
      'the kind that stands on the actor’s sheet. What rules say of states or of powers goes for the actors of that kind alone: “the mean over all states” counts every actor whose sheet says state, and nobody else',
    ],
    ['Sponsor', 'whoever gives an order'],
    ['Partner', 'the other actor an order names; never the sponsor'],
    ['Place', 'the state whose ground an order is about; it may be the sponsor itself'],
    [
      'Body, second body',
      'the body an order names; where it names two, “the body” is the first of them, everywhere in this book, and the other is “the second body”',
    ],
    ['The one asked', 'whoever has to consent'],
    ['Ministry', 'the officials of the one asked, who lean one way; the consent sum says how far'],
    ['Standing agreement', 'one that is declared or done'],
    ['Declared', 'signed, and not yet carried out'],
    ['Done', 'carried out'],
    ['Paper', 'signed, tried in vain, and now lying about'],
    ['Cold', 'refused lately: it cannot be put again unless softer'],
    ['Open, secret', 'made in public, or known only to those who made it'],
    [
      'Grade',
      'how hard a text is: the places of its options counted from 0, soft to hard, plus the grades of its clauses',
    ],
    [
      'Text',
      'the options and clauses of an order. With whom and where it is, whether it is secret, and extra money are no part of the text: they have no grade, and nobody can soften them',
    ],
    [
      'Softer text',
      'a text one step softer than the one on the table, never two: one option moved to the next softer that the action has, or one clause of grade above 0 struck out. Where there is neither, there is no softer text',
    ],
    ['Pen', `a countersignature; accepting an offer between two takes ${book.settings.countersign.value}`],
  ];
}

/** A line under the title of the book. */
export function subtitleOf(lens: string, scenario: Scenario | undefined): string {
  const under = lens === BASE ? 'The rules without a lens' : `The rules under the lens ${lens}`;
  return scenario === undefined ? under : `${under}, with the scenario ${scenario.title}`;
}
