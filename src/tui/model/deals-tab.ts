// The tab of agreements: grouped by what has become of them, and below the marked one with its text, its state in
// words, what it moves each turn, and until when it binds.

import type { Table } from '../../engine/index.ts';
import { keepingOf } from '../../engine/keeping.ts';
import { isPromise } from '../../report/words.ts';
import { R } from '../../world/register.ts';
import { EMPTY, type Line, line, lineWidth, listRow, paragraph, span, windowRows } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd, widthOf } from '../width.ts';
import { type Deal, dealsOf, groupOf, isWord, statusTone } from './deals.ts';
import { actorShort, cellName, membersOf, orderLine, signed } from './names.ts';
import { eyesOf, type Seen } from './seen.ts';

interface Area {
  readonly width: number;
  readonly height: number;
}

export function dealsTabLines(seen: Seen, cursor: number, { width, height }: Area): readonly Line[] {
  const deals = dealsOf(seen);
  const title = line(span(say('deals.title'), 'title'));
  if (deals.length === 0) return [title, line(say('deals.none'))];
  const rows = rowsOf(seen, deals);
  const at = rows.findIndex((row) => typeof row !== 'string' && row === deals[cursor]);
  const chosen = deals[cursor];
  const below = chosen === undefined ? [] : [EMPTY, ...dealLines(seen, chosen, width)];
  const room = Math.max(3, height - 1 - Math.min(below.length, Math.trunc(height / 2)));
  const list = windowRows(rows.length, room, Math.max(0, at), (index) => {
    const row = rows[index];
    if (row === undefined) return EMPTY;
    if (typeof row === 'string') return line(span(row, 'accent'));
    return listRow(dealTabRow(seen, row, width - 2), index === at, deals.indexOf(row));
  });
  return [title, ...list, ...below].slice(0, height);
}

/** Deals with the name of each group above its first. */
function rowsOf({ game }: Seen, deals: readonly Deal[]): readonly (string | Deal)[] {
  let last = '';
  return deals.flatMap((deal) => {
    const group = groupOf(game.table, deal);
    const first = group !== last;
    last = group;
    const count = deals.filter((other) => groupOf(game.table, other) === group).length;
    return first ? [say(`deals.group.${group}`, { count }), deal] : [deal];
  });
}

/** Who with whom, about what, and at the right end until when. */
function dealTabRow({ game }: Seen, deal: Deal, width: number): Line {
  const { table } = game;
  const { frame } = deal;
  const title = table.book.actions[frame[R.action] ?? 0]?.title ?? '';
  const members = membersOf(table, frame).join(', ');
  const what = isWord(table, deal)
    ? orderLine(table, frame)
    : `${title}${members === '' ? '' : `: ${members}`}`;
  const end = endOf(table, deal);
  const head = line(
    span(padEnd(actorShort(table, frame[R.sponsor] ?? -1), 5), 'title'),
    cut(what, Math.max(8, width - 7 - widthOf(end))),
  );
  if (end === '') return head;
  const gap = Math.max(1, width - lineWidth(head) - widthOf(end));
  return [...head, span(`${' '.repeat(gap)}${end}`, 'quiet')];
}

function endOf({ book, scenario }: Table, { frame, until: turn }: Deal): string {
  if (turn <= 0) return '';
  if (isPromise(book.actions[frame[R.action] ?? -1])) return say('deals.due', { turn });
  return turn > scenario.turns ? say('deals.toTheEnd') : say('deals.until', { turn });
}

const MOST_KEPT = 6;

/** The marked agreement in full. */
function dealLines(seen: Seen, deal: Deal, width: number): readonly Line[] {
  const { table } = seen.game;
  const { frame, status } = deal;
  const kept = status === 'done' ? keepingOf(seen.game, deal.slot, eyesOf(seen)) : [];
  const own = table.board.members.actor[eyesOf(seen)] ?? '';
  const isOwn = ({ name }: (typeof kept)[number]) => 'track' in name && name.members.includes(own);
  const brings = [...kept.filter(isOwn), ...kept.filter((one) => !isOwn(one))]
    .slice(0, MOST_KEPT)
    .map(({ name, by }) => `${cellName(table, name)} ${signed(by)}`)
    .join(', ');
  const more = kept.length > MOST_KEPT ? `, ${say('sum.more', { count: kept.length - MOST_KEPT })}` : '';
  return [
    ...paragraph(orderLine(table, frame), width, 'title'),
    ...paragraph(statusText(seen, deal), width, statusTone(status), 2),
    ...paragraph(untilText(seen, deal), width, 'plain', 2),
    ...(status !== 'done'
      ? []
      : paragraph(
          brings === '' ? say('deals.bringsNothing') : `${say('deals.brings', { list: brings })}${more}`,
          width,
          'plain',
          2,
        )),
  ];
}

/** What has become of it, in a sentence. */
function statusText({ game }: Seen, { status, signed: turn, since, frame }: Deal): string {
  const { settings, book } = game.table;
  const signedIn = turn > 0 ? say('deals.signed', { turn }) : say('deals.before');
  if (book.actions[frame[R.action] ?? 0]?.talk === true) return say('deals.wordStands', { signed: signedIn });
  switch (status) {
    case 'done':
      return say(since > 0 ? 'deals.doneSince' : 'deals.doneBefore', { signed: signedIn, since });
    case 'declared':
      return say('deals.stillToDo', { signed: signedIn, last: turn + settings['paper-after'] - 1 });
    case 'paper':
      return say('deals.onPaper', { signed: signedIn });
    case 'cold':
      return say('deals.refused', { turn });
  }
}

function untilText({ game }: Seen, { until, status }: Deal): string {
  if (status === 'cold') return say('deals.coldUntil', { turn: until });
  if (until > game.table.scenario.turns) return say('deals.bindsToTheEnd');
  return until > 0 ? say('deals.binds', { turn: until }) : say('deals.open');
}
