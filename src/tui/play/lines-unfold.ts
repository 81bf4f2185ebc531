// What the stage itself shows of a turn: how things unfold step by step, its review, the end of the game.

import { EMPTY, type Line, line, scrolled, span } from '../line.ts';
import { finalLines } from '../model/final.ts';
import { mute } from '../model/odds-bar.ts';
import { reviewLines } from '../model/review.ts';
import { pageLines } from '../model/unfold.ts';
import type { Pace } from '../preferences.ts';
import { say, type TextKey } from '../texts.ts';
import { widthOf } from '../width.ts';
import type { Hands } from './hands.ts';
import type { Area } from './lines-tabs.ts';
import { stepsOnPage } from './press-unfold.ts';
import { tellsTalk } from './stage.ts';

/** The page, the review or the end that is being read; undefined where the table lies open. */
export function toldLines(hands: Hands, area: Area): readonly Line[] | undefined {
  const { ui, stage, seen } = hands;
  switch (stage.kind) {
    case 'unfold': {
      const page = stage.pages[ui.at] ?? [];
      const step = Math.min(
        ui.pace === 'at-once' ? Number.MAX_SAFE_INTEGER : ui.step,
        stepsOnPage(hands) - 1,
      );
      const room = { width: area.width, height: area.height - 2 };
      const told = pageLines(seen, page, step, room);
      return [unfoldHead(hands, area.width), EMPTY, ...scrolled(told, room.height, ui.scroll)];
    }
    case 'review':
      return scrolled(reviewLines(seen, area.width), area.height, ui.scroll);
    case 'final':
      return scrolled(finalLines(seen, area.width, hands.savedIn), area.height, ui.scroll);
    default:
      return undefined;
  }
}

const PACE_NAMES: { readonly [pace in Pace]: TextKey } = {
  'by-hand': 'unfold.byHand',
  slow: 'unfold.slow',
  normal: 'unfold.normal',
  fast: 'unfold.fast',
  'at-once': 'unfold.atOnce',
};

/** Which page of how many, as words and as a strip; whether it goes on by itself, and how fast. */
function unfoldHead({ ui, stage, seen }: Hands, width: number): Line {
  if (stage.kind !== 'unfold') return EMPTY;
  const { pages } = stage;
  const talk = tellsTalk(seen.game, pages[ui.at] ?? []);
  const title = say(talk ? 'unfold.words' : 'unfold.title', { at: ui.at + 1, all: pages.length });
  const pace = say(PACE_NAMES[ui.pace]);
  const how = say(ui.running ? 'unfold.runs' : 'unfold.stands', { pace });
  const room = width - widthOf(title) - widthOf(how) - 4;
  const strip = width < WIDE ? 0 : Math.min(STRIP, room);
  if (strip < LEAST_STRIP) {
    return room < 0
      ? [span(title, 'title')]
      : [span(title, 'title'), span(`  ${how}`, ui.running ? 'good' : 'quiet')];
  }
  const done = Math.round(((ui.at + 1) * strip) / pages.length);
  return line(
    span(`${title}  `, 'title'),
    ...mute([span('━'.repeat(done), 'accent'), span('─'.repeat(strip - done), 'quiet')]),
    span(`  ${how}`, ui.running ? 'good' : 'quiet'),
  );
}

const STRIP = 30;
const LEAST_STRIP = 8;
/** Below this the strip would crowd the words. */
const WIDE = 70;
