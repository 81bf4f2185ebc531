// What is put to a seat: each proposal as a paper, what its ministry makes of it, and every answer with its price.

import { bindingOn, overruleCost, pensLeft } from '../../engine/answer.ts';
import { refusedBy } from '../../engine/check.ts';
import { focus } from '../../engine/game.ts';
import type { Answer, Ruling } from '../../engine/index.ts';
import { isTrade } from '../../report/words.ts';
import type { Ask } from '../../turn/session.types.ts';
import { R } from '../../world/register.ts';
import { EMPTY, type Line, line, listRow, paragraph, scrolled, span } from '../line.ts';
import { say } from '../texts.ts';
import { actorName, memberName, membersOf, orderLine } from './names.ts';
import { offerLines } from './offer.ts';
import { clausesOf, differenceOf, footOf, markedLines, paperLines, paperWidth } from './paper.ts';
import { eyesOf, type Seen } from './seen.ts';
import { standLines } from './stands.ts';
import { consentLines, consentSums, oddsLines } from './sums.ts';

export function askRow({ game }: Seen, { proposal, given, weighing }: Ask): Line {
  const { table } = game;
  const sponsor = actorName(table, proposal.frame[R.sponsor] ?? -1);
  const answer = given === undefined ? '' : `[${answerName(given.answer, weighing)}] `;
  return line(span(answer, 'good'), `${sponsor}: ${orderLine(table, proposal.frame)}`);
}

/** A sponsor's no to an amendment is a withdrawal. */
function answerName(answer: Answer, weighing: Ask['weighing']): string {
  return weighing === undefined && answer === 'refuse' ? say('answer.withdraw') : say(`answer.${answer}`);
}

interface Area {
  readonly width: number;
  readonly height: number;
  readonly scroll: number;
}

/** From this width on the paper and where everybody stands lie side by side. */
export const SPREAD = 116;
export const PAPER_SIDE = 64;

const LEAST_ROOM = 3;

/** The paper and its answers, then (scrolled) where everybody stands and why. */
export function askLines(seen: Seen, ask: Ask, { width, height, scroll }: Area): readonly Line[] {
  const above = [...askPaper(seen, ask, width), EMPTY];
  const stands = askStands(seen, ask, width);
  const room = height - above.length;
  // Where the paper alone fills the screen it is scrolled as one with what stands below it.
  if (room < LEAST_ROOM) return scrolled([...above, ...stands], height, scroll);
  return [...above, ...scrolled(stands, room, scroll)];
}

/** The paper, and below it every answer with its price. */
export function askPaper(seen: Seen, ask: Ask, width: number): readonly Line[] {
  const { proposal } = ask;
  const trade = isTrade(seen.game.table.book.actions[proposal.frame[R.action] ?? -1]);
  return [
    ...(trade ? offerLines(seen, ask, width) : documentLines(seen, ask, width)),
    ...(proposal.forum === 'body' && seen.game.phase === 'negotiation'
      ? paragraph(say('asks.vote'), width, 'quiet')
      : []),
    ...answerLines(seen, ask, width),
  ];
}

/** Who stands where on it, and every sum with its modifiers. */
export function askStands(seen: Seen, ask: Ask, width: number): readonly Line[] {
  const { proposal } = ask;
  const trade = isTrade(seen.game.table.book.actions[proposal.frame[R.action] ?? -1]);
  const stands = standLines(seen, proposal.amended ?? proposal.frame, ask.given?.answer, width);
  return [...(trade ? [] : [...stands, EMPTY]), ...sumLines(seen, ask, width)];
}

/** What is proposed, by whom, to whom, and its text; what a softer text would change in it is marked. */
function documentLines(seen: Seen, { proposal }: Ask, width: number): readonly Line[] {
  const { table, turn, proposals } = seen.game;
  const { frame, amended, asked, forum, id } = proposal;
  const action = table.book.actions[frame[R.action] ?? 0];
  const body = forum === 'body' ? table.board.members.body[frame[R.body] ?? -1] : undefined;
  const by = say('asks.by', { name: actorName(table, frame[R.sponsor] ?? -1) });
  const where = body === undefined ? '' : `, ${say('asks.inBody', { body: memberName(table, body) })}`;
  const names = asked.map((actor) => actorName(table, actor)).join(', ');
  const whose = asked.length > 2 ? say('asks.voted', { count: asked.length }) : say('asks.to', { names });
  const about = membersOf(table, frame).join(', ');
  const softerBy = proposals.find((other) => other.id === id)?.amendment?.by ?? -1;
  const clauses = clausesOf(table, frame);
  const marked = differenceOf(clauses, amended === undefined ? clauses : clausesOf(table, amended));
  const inner = paperWidth(width);
  return paperLines(
    {
      title: say('asks.document', { id: id + 1, action: action?.title ?? '' }),
      head: [`${by}${where}; ${whose}`],
      body: [
        // A single partner has been named above already.
        ...(about === names ? [] : paragraph(about, inner, 'accent')),
        ...(amended === undefined
          ? []
          : paragraph(say('asks.amendment', { name: actorName(table, softerBy) }), inner, 'warn')),
        ...markedLines(marked, inner),
      ],
      foot: footOf(table, amended ?? frame, turn),
    },
    width,
  );
}

/** The own ministry's sum first, then everybody else's and the odds of doing, each with its modifiers. */
function sumLines(seen: Seen, { proposal, weighing }: Ask, width: number): readonly Line[] {
  const { table } = seen.game;
  const own = eyesOf(seen);
  const frame = proposal.amended ?? proposal.frame;
  const others = consentSums(seen, frame)
    .filter(({ actor }) => actor !== own)
    .flatMap((sum) => consentLines(table, sum, width, 99));
  const ministry = weighing === undefined ? [] : consentLines(table, { actor: own, weighing }, width, 99);
  const said = isTrade(table.book.actions[frame[R.action] ?? -1]);
  return [...ministry, ...(said ? [] : oddsLines(seen, frame, width, 99)), ...others];
}

/** The one answer a seat has sold or sworn here, and the rule that holds it to it. */
export function boundTo(
  seen: Seen,
  { proposal, weighing }: Ask,
): { readonly answer: 'accept' | 'refuse'; readonly address: string; readonly text: string } | undefined {
  if (weighing === undefined) return undefined;
  const { game } = seen;
  focus(game);
  const read = { ...proposal, frame: Int32Array.from(proposal.frame), answers: new Map() };
  const tie = bindingOn(game, read, eyesOf(seen));
  const ruling = tie === undefined ? undefined : refusedBy(game, tie.part);
  if (tie === undefined || ruling === undefined || ruling.ok) return undefined;
  return { answer: tie.answer, address: ruling.address, text: ruling.text };
}

/** What each answer costs, and which rule forbids it. Whoever is bound has one answer, and a rule that says so. */
function answerLines(seen: Seen, ask: Ask, width: number): readonly Line[] {
  const tie = boundTo(seen, ask);
  const bound =
    tie === undefined
      ? []
      : paragraph(say('asks.bound', { ...tie, answer: say(`answer.${tie.answer}`) }), width, 'warn');
  return [
    ...bound,
    ...ask.answers.flatMap(({ answer, ruling }) => {
      if (!ruling.ok && ruling.address === 'EN-011') return [];
      if (!ruling.ok && ruling.address === 'EN-012') return [];
      if (tie !== undefined && tie.answer !== answer) return [];
      const mark = ask.given?.answer === answer;
      return [listRow(answerLine(seen, ask, answer, ruling, tie !== undefined), mark)];
    }),
  ];
}

function answerLine(seen: Seen, ask: Ask, answer: Answer, ruling: Ruling, bound: boolean): Line {
  const { weighing, proposal, softer } = ask;
  const { game } = seen;
  const plain = `${KEYS[answer]}  ${answerTitle(ask, answer, softer.length)}`;
  const pens = pensLeft(game, eyesOf(seen));
  const signs = answer === 'accept' && proposal.forum === 'partner' && weighing !== undefined && pens <= 99;
  const name = signs ? say('asks.pen', { answer: plain, pens }) : plain;
  if (!ruling.ok) return line(span(`${name}: ${ruling.address} ${ruling.text}`, 'bad'));
  const price = weighing === undefined || bound ? undefined : overruleCost(game, weighing.sum, answer);
  if (price === undefined || price.capital === 0) return line(say('asks.free', { answer: name }));
  const key = price.credibility > 0 ? 'asks.redline' : 'asks.price';
  return line(span(say(key, { answer: name, ...price }), 'warn'));
}

/** What an answer means here: how many softer texts there are, what the ministry would say. */
function answerTitle({ weighing }: Ask, answer: Answer, softer: number): string {
  if (answer === 'amend') return say('asks.softerTexts', { count: softer });
  if (answer !== 'ministry' || weighing === undefined) return answerName(answer, weighing);
  const { sum } = weighing;
  const key = sum <= 0 ? 'asks.ministryNo' : sum >= 100 ? 'asks.ministryYes' : 'asks.ministryDie';
  return say(key, { answer: answerName(answer, weighing), sum });
}

const KEYS: { readonly [answer in Answer]: string } = {
  accept: 'y',
  refuse: 'n',
  abstain: 'b',
  amend: 'a',
  ministry: 'm',
};
