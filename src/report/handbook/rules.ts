// Every rule in full, chapter by chapter in the order a turn needs them, with where it comes from.

import type { Hook } from '../../rulebook/book.ts';
import { type Block, chapter, para, section } from './document.ts';
import { entryOf, type Ground, rulesOn } from './ground.ts';

interface Chapter {
  readonly title: string;
  readonly text: string;
  readonly hooks: readonly (readonly [Hook, string])[];
}

const CHAPTERS: readonly Chapter[] = [
  {
    title: 'Rules of legality',
    text: 'What may not be ordered, and what whoever tries is told. The sponsor is the one who orders.',
    hooks: [['forbid', '']],
  },
  {
    title: 'Rules of prices',
    text: 'What an order costs beyond the price of its action.',
    hooks: [
      ['treasury', 'In treasury'],
      ['capital', 'In political capital'],
    ],
  },
  {
    title: 'Rules of consent',
    text: 'What the ministry of the one asked thinks of a proposal. Nobody is named in these rules: they look at what an actor is like, so that two who exchange sheets exchange answers.',
    hooks: [['consent', '']],
  },
  {
    title: 'Answers that are bound',
    text: 'Who is bound to an answer gives it, whatever the die says; it takes no overruling and costs nothing. At a sum of 0 or less nobody is bound to a yes.',
    hooks: [
      ['must-accept', 'Bound to accept'],
      ['must-refuse', 'Bound to refuse'],
    ],
  },
  {
    title: 'Rules of odds',
    text: 'The chance in a hundred that what was declared is carried out this turn.',
    hooks: [['odds', '']],
  },
  {
    title: 'What signatures and deeds change',
    text: 'The rules of the resolution.',
    hooks: [
      ['declared', 'When something is declared'],
      ['done', 'When something is done'],
      ['refused', 'When something is refused'],
      ['consented', 'For each who said yes to what passed'],
      ['vetoed', 'For each who refuses'],
      ['paper', 'When something turns to paper'],
      ['ended', 'When something ends'],
    ],
  },
  {
    title: 'Upkeep',
    text: 'What happens by itself at the end of each turn, in this order.',
    hooks: [['upkeep', '']],
  },
];

export function rulesInFull(ground: Ground): readonly Block[] {
  return CHAPTERS.flatMap(({ title, text, hooks }) => {
    const parts = hooks.flatMap(([hook, heading]): readonly Block[] => {
      const rules = rulesOn(ground, hook);
      if (rules.length === 0) return [];
      const entries = rules.map((rule) => entryOf(ground, rule.id, rule));
      return heading === '' ? entries : [section(heading), ...entries];
    });
    return parts.length === 0 ? [] : [chapter(title), para(text), ...parts];
  });
}
