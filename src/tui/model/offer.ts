// An offer of soundings as a document before the one who answers it: what they get, what they give, what it binds
// them to. It reads from the reader's side, whichever of the two that is.

import { clausesIn } from '../../engine/skeleton.ts';
import { isAsked } from '../../report/words.ts';
import type { Ask } from '../../turn/session.types.ts';
import { type Frame, R } from '../../world/register.ts';
import { type Line, paragraph, span } from '../line.ts';
import { say } from '../texts.ts';
import { padEnd, widthOf } from '../width.ts';
import { actorName, termName } from './names.ts';
import { paperLines, paperWidth } from './paper.ts';
import { eyesOf, type Seen } from './seen.ts';
import { lastTurn } from './talk.ts';

export function offerLines(seen: Seen, { proposal }: Ask, width: number): readonly Line[] {
  const { table } = seen.game;
  const { frame, amended, id } = proposal;
  const sponsor = frame[R.sponsor] ?? -1;
  const action = table.book.actions[frame[R.action] ?? -1]?.title ?? '';
  const title = say('asks.offer', { id: id + 1, action, name: actorName(table, sponsor) });
  const own = eyesOf(seen) === sponsor;
  const by = actorName(table, proposal.asked[0]);
  const inner = paperWidth(width);
  const asksSofter =
    amended === undefined ? [] : paragraph(say('asks.amendment', { name: by }), inner, 'warn');
  const text = amended ?? frame;
  const body = [
    ...asksSofter,
    ...sideLines(seen, text, own, say('asks.get'), inner),
    ...sideLines(seen, text, !own, say('asks.giveUp'), inner),
  ];
  const secret = say(text[R.secret] === 1 ? 'paper.secret' : 'paper.open');
  const binds = say('trade.binds', { until: lastTurn(seen, frame) });
  return paperLines({ title, head: [binds], body, foot: secret }, width);
}

const LABEL = 10;

/** Columns of both labels with a blank behind the longer one. */
function labelWidth(): number {
  return Math.max(LABEL, 1 + widthOf(say('asks.get')), 1 + widthOf(say('asks.giveUp')));
}

/** The terms that are asked, or those that are given, under one label. */
function sideLines(
  { game }: Seen,
  frame: Frame,
  asked: boolean,
  label: string,
  width: number,
): readonly Line[] {
  const { table } = game;
  const terms = clausesIn(table.book, frame[R.clauses] ?? 0)
    .filter((term) => isAsked(table, term) === asked)
    .map((term) => termName(table, frame, term));
  const text = terms.length === 0 ? say('asks.nothing') : terms.join(', ');
  const wide = labelWidth();
  const [first, ...more] = paragraph(text, width - wide, terms.length === 0 ? 'quiet' : 'accent');
  return [
    [span(padEnd(label, wide)), ...(first ?? [])],
    ...more.map((row) => [span(' '.repeat(wide)), ...row]),
  ];
}
