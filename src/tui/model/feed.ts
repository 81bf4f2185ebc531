// What happened lately, the newest first: news, what was signed, refused, carried out and broken.

import type { Happening } from '../../engine/index.ts';
import { type Line, line, span } from '../line.ts';
import { say } from '../texts.ts';
import { padEnd } from '../width.ts';
import type { Seen } from './seen.ts';
import { tellRow } from './telling.ts';
import { toldOf } from './timeline.ts';

/** Who weighs what is in the ledger; here stands what came of it. */
const FEED: readonly Happening['occasion'][] = [
  'news',
  'inject',
  'ruling',
  'override',
  'act',
  'signed',
  'refused',
  'vote',
  'done',
  'undone',
  'paper',
  'ended',
  'full',
];

/** Only the word that says how it went keeps its tone: a whole list in loud tones says nothing. */
function calm(row: Line): Line {
  return row.flatMap((part) => {
    const end = part.text.indexOf(':') + 1;
    if (end === 0) return [{ ...part, tone: 'plain' as const }];
    return [span(part.text.slice(0, end), part.tone), span(part.text.slice(end))];
  });
}

/** Columns of "T12 ". */
const LABEL = 4;

/** At most so many rows in the ledger's own words; the first of each turn has its number. */
export function feedLines(seen: Seen, count: number): readonly Line[] {
  const rows: Line[] = [];
  for (let turn = seen.game.turn; turn >= 1 && rows.length < count; turn--) {
    const told = toldOf(seen, turn).filter(({ occasion }) => FEED.includes(occasion));
    const label = say('panel.turn', { turn });
    told
      .toReversed()
      .slice(0, count - rows.length)
      .forEach((happening, index) => {
        const at = padEnd(index === 0 ? label : '', LABEL);
        rows.push([span(at, 'quiet'), ...calm(tellRow(seen.game.table, happening))]);
      });
  }
  return rows.length === 0 ? [line(span(say('ledger.none'), 'quiet'))] : rows;
}
