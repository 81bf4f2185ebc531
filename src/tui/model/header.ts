// The line every screen begins with, and the tabs below it.

import { type Game, isBargain } from '../../engine/index.ts';
import { type Line, line, type Span, span } from '../line.ts';
import { say } from '../texts.ts';
import { turnDate } from './date.ts';

function phaseName({ phase, round }: Pick<Game, 'phase' | 'round'>): string {
  return say(isBargain(phase) && round === 2 ? `phase.${phase}2` : `phase.${phase}`);
}

/** Scenario, turn, date, phase, whose screen it is. The first words matter most: the end may be cut off. */
export function headerLine(game: Game, whose: string): Line {
  const { scenario, book } = game.table;
  const parts = [
    say('head.turn', { turn: game.turn, turns: scenario.turns }),
    turnDate(scenario, game.turn),
    phaseName(game),
    ...(book.lens === 'base' ? [] : [say('menu.lens', { lens: book.lens })]),
  ];
  return line(
    span(whose === '' ? '' : `${whose} · `, 'accent'),
    span(parts.join(' · ')),
    span(` · ${scenario.title}`, 'title'),
  );
}

const TAB_KEYS = ['board', 'bodies', 'deals', 'goals', 'ledger'] as const;

export function tabLine(chosen: string, rest: string): Line {
  const tabs: Span[] = TAB_KEYS.flatMap((tab, index) => [
    span(`${index + 1} ${say(`tab.${tab}`)}`, tab === chosen ? 'chosen' : 'quiet'),
    span(tab === chosen ? '< ' : ' '),
  ]);
  return line(...tabs, span(rest, 'quiet'));
}
