// What happened lately, the newest first: news, what was signed, refused, carried out and broken.

import type { Happening } from '../../engine/index.ts';
import { type Line, line, span } from '../line.ts';
import { say } from '../texts.ts';
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

/** At most so many rows, each with its turn; the ledger's own words. */
export function feedLines(seen: Seen, count: number): readonly Line[] {
  const rows: Line[] = [];
  for (let turn = seen.game.turn; turn >= 1 && rows.length < count; turn--) {
    const told = toldOf(seen, turn).filter(({ occasion }) => FEED.includes(occasion));
    for (const happening of told.toReversed().slice(0, count - rows.length)) {
      const at = span(`${say('panel.turn', { turn })} `, 'quiet');
      rows.push([at, ...tellRow(seen.game.table, happening)]);
    }
  }
  return rows.length === 0 ? [line(span(say('ledger.none'), 'quiet'))] : rows;
}
