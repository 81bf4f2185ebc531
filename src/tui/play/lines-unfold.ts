// What the stage itself shows of a turn: how things unfold page by page, its review, the end of the game.

import { EMPTY, type Line, line, scrolled, span } from '../line.ts';
import { finalLines, reviewLines } from '../model/review.ts';
import { tellLines } from '../model/telling.ts';
import { say } from '../texts.ts';
import type { Hands } from './hands.ts';
import type { Area } from './lines-tabs.ts';
import { tellsTalk } from './stage.ts';

/** The page, the review or the end that is being read; undefined where the table lies open. */
export function toldLines({ ui, stage, seen }: Hands, area: Area): readonly Line[] | undefined {
  switch (stage.kind) {
    case 'unfold': {
      const page = stage.pages[ui.at] ?? [];
      const count = say('unfold.title', { at: ui.at + 1, all: stage.pages.length });
      const head = line(span(tellsTalk(seen.game, page) ? say('unfold.words') : count, 'title'));
      const told = page.flatMap((happening) => tellLines(seen.game.table, happening, area.width));
      return [head, EMPTY, ...scrolled(told, area.height - 2, ui.scroll)];
    }
    case 'review':
      return scrolled(reviewLines(seen, area.width), area.height, ui.scroll);
    case 'final':
      return scrolled(finalLines(seen, area.width), area.height, ui.scroll);
    default:
      return undefined;
  }
}
