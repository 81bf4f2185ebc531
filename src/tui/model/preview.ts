// What a marked action is before it is opened: its price, whose yes it takes, the likeliest way, what that would
// change; or why nothing of it is open.

import type { Frame } from '../../world/register.ts';
import { type Line, line, paragraph, span } from '../line.ts';
import { say } from '../texts.ts';
import { widthOf } from '../width.ts';
import type { ActionGroup, Choice } from './actions.ts';
import { allClosedLines, closedLines, openWays } from './closed.ts';
import { effectLines } from './effects.ts';
import { membersOf, textOfFrame } from './names.ts';
import type { Seen } from './seen.ts';
import { chanceLine, standingOf, standRows } from './stand.ts';
import { bestWay } from './ways.ts';

/** As long as it is; the caller cuts it. */
export function actionPreview(
  seen: Seen,
  group: ActionGroup,
  queued: readonly Frame[],
  width: number,
): readonly Line[] {
  const best = bestWay(seen, group.choices);
  const head = headLines(seen, group.action, width);
  if (best === undefined) return head;
  if (!best.ruling.ok) {
    const [only, other] = group.choices;
    const reasons =
      other === undefined && only !== undefined
        ? closedLines(seen, only, queued, width)
        : [...allClosedLines(group, width), ...hintsOf(seen, best, queued, width)];
    return [...head, ...reasons];
  }
  return [...head, ...openWays(seen, group, width), ...wayPreview(seen, best, queued, width)];
}

/** What would open the nearest of several closed ways, without its reasons, which are listed already. */
function hintsOf(seen: Seen, way: Choice, queued: readonly Frame[], width: number): readonly Line[] {
  return closedLines(seen, way, queued, width).filter((row) => row[0]?.tone === 'warn');
}

/** One way of an action: its text, who has to agree and where they stand, what it would change. */
export function wayPreview(
  seen: Seen,
  choice: Choice,
  queued: readonly Frame[],
  width: number,
): readonly Line[] {
  const { table } = seen.game;
  const { frame, ruling } = choice;
  const members = membersOf(table, frame).join(', ');
  const text = textOfFrame(table, frame).join('; ');
  const who = members === '' ? say('pick.self') : members;
  const short = widthOf(who) + widthOf(text) + 2 <= width;
  const head = short
    ? [line(span(who, 'accent'), span(text === '' ? '' : `  ${text}`, 'quiet'))]
    : [...paragraph(who, width, 'accent'), ...(text === '' ? [] : paragraph(text, width, 'quiet'))];
  if (!ruling.ok) return [...head, ...closedLines(seen, choice, queued, width)];
  const standing = standingOf(seen, frame);
  const { stands } = standing;
  return [
    ...head,
    chanceLine(standing, width),
    ...(stands.length > 1 && stands.length <= MANY ? standRows(seen, frame, standing, width) : []),
    ...effectLines(seen, frame, width),
  ];
}

const MANY = 9;

function headLines({ game }: Seen, action: number, width: number): readonly Line[] {
  const entry = game.table.book.actions[action];
  if (entry === undefined) return [];
  const lasts =
    entry.lasts === 'none' || entry.lasts === 'once' || entry.lasts === 'standing'
      ? say(`lasts.${entry.lasts}`)
      : say('lasts.turns', { turns: entry.lasts });
  const cost = entry.talk === true ? [] : [say('form.cost', { ...entry.cost })];
  return [
    line(span(entry.title, 'title'), span(`  ${entry.id}`, 'quiet')),
    ...paragraph([...cost, say(`consent.${entry.consent}`), lasts].join(' · '), width, 'quiet'),
  ];
}
