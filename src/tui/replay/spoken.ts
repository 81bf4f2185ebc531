// A replay for ears: where one stands, what happened last, what the turn is marked with, and the page; no drawings.

import { tabSentences } from '../ears/tabs.ts';
import { detailsIn, PAGE, plainWords, type Sentence, sentencesIn } from '../speech.ts';
import { say } from '../texts.ts';
import { headLine, lastLine, momentText, overLines, tab } from './lines.ts';
import { MARKS } from './marks.ts';
import { knownOf, type Stand, seenIn } from './stand.ts';

const AREA = { width: PAGE.columns, height: PAGE.rows };

export function replaySentences(stand: Stand): readonly (string | Sentence)[] {
  const { ui } = stand;
  const over = overLines(stand, AREA);
  if (over !== undefined) return stand.over?.kind === 'why' ? detailsIn(over) : sentencesIn(over);
  const own = ui.tab === 'board' || ui.tab === 'bodies';
  return [
    plainWords(headLine(stand, AREA.width)),
    ...(stand.notice === '' ? [] : [stand.notice]),
    momentText(stand),
    plainWords(lastLine(stand)),
    marksSentence(stand),
    ...(own ? tabSentences(seenIn(stand), ui, []) : sentencesIn(tab(stand, ui.tab, AREA))),
  ];
}

/** "In this turn: news 2, signed 8". */
function marksSentence(stand: Stand): string {
  const counts = knownOf(stand).marks[stand.spot.turn - 1];
  const told = MARKS.flatMap((mark) => {
    const count = counts?.[mark] ?? 0;
    return count === 0 ? [] : [`${say(`strip.${mark}`)} ${count}`];
  });
  return told.length === 0 ? '' : say('strip.inTurn', { turn: stand.spot.turn, list: told.join(', ') });
}
