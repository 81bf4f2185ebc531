// What is put to a seat: each proposal as a document, what its ministry makes of it, every answer with its price,
// and the softer texts it could ask for with the sums they would have.

import { bindingOn, overruleCost, pensLeft } from '../../engine/answer.ts';
import { refusedBy } from '../../engine/check.ts';
import { focus } from '../../engine/game.ts';
import { type Answer, frameOf, type Order, type Ruling } from '../../engine/index.ts';
import { isTrade } from '../../report/words.ts';
import type { Ask } from '../../turn/session.types.ts';
import { type Frame, R } from '../../world/register.ts';
import { EMPTY, type Line, line, listRow, paragraph, scrolled, span } from '../line.ts';
import { say } from '../texts.ts';
import { actorName, memberName, membersOf, orderLine, textOfFrame } from './names.ts';
import { offerLines } from './offer.ts';
import { eyesOf, type Seen } from './seen.ts';
import { consentLines, consentSums, oddsLines, sumsAtAGlance } from './sums.ts';

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

/** The document of one ask: its text and the answers, then (scrolled) where everybody stands and why. */
export function askLines(
  seen: Seen,
  ask: Ask,
  { width, height, scroll }: { readonly width: number; readonly height: number; readonly scroll: number },
): readonly Line[] {
  const { proposal } = ask;
  const { frame } = proposal;
  const trade = isTrade(seen.game.table.book.actions[frame[R.action] ?? -1]);
  const above = [
    ...(trade ? offerLines(seen, ask, width) : documentLines(seen, ask, width)),
    ...amendmentLines(seen, ask, width),
    ...(proposal.forum === 'body' && seen.game.phase === 'negotiation'
      ? paragraph(say('asks.vote'), width, 'quiet')
      : []),
    ...answerLines(seen, ask, width),
    EMPTY,
    ...(trade ? [] : sumsAtAGlance(seen, proposal.amended ?? frame, width)),
  ];
  return [...above, ...scrolled(standLines(seen, ask, width), height - above.length, scroll)];
}

/** What is proposed, by whom, to whom, and its text. */
function documentLines(seen: Seen, ask: Ask, width: number): readonly Line[] {
  const { table } = seen.game;
  const { proposal } = ask;
  const { frame } = proposal;
  const action = table.book.actions[frame[R.action] ?? 0];
  const body = table.board.members.body[frame[R.body] ?? -1];
  const by = say('asks.by', { name: actorName(table, frame[R.sponsor] ?? -1) });
  const where =
    proposal.forum === 'body' && body !== undefined
      ? `, ${say('asks.inBody', { body: memberName(table, body) })}`
      : '';
  const names = proposal.asked.map((actor) => actorName(table, actor)).join(', ');
  return [
    line(span(say('asks.document', { id: proposal.id + 1, action: action?.title ?? '' }), 'title')),
    ...paragraph(`${by}${where}; ${say('asks.to', { names })}`, width, 'quiet'),
    ...paragraph(membersOf(table, frame).join(', '), width, 'accent', 2),
    ...textOfFrame(table, frame).flatMap((text) => paragraph(`- ${text}`, width, 'plain', 2)),
  ];
}

function amendmentLines({ game }: Seen, { proposal }: Ask, width: number): readonly Line[] {
  const { amended } = proposal;
  // An offer that was asked for in softer words is laid out as a document of its own.
  if (amended === undefined || isTrade(game.table.book.actions[amended[R.action] ?? -1])) return [];
  const by = game.proposals.find(({ id }) => id === proposal.id)?.amendment?.by ?? -1;
  return [
    ...paragraph(say('asks.amendment', { name: actorName(game.table, by) }), width, 'warn'),
    ...textOfFrame(game.table, amended).flatMap((text) => paragraph(`- ${text}`, width, 'warn', 2)),
  ];
}

/** The own ministry's sum first, then everybody else's and the odds of doing, each with its modifiers. */
function standLines(seen: Seen, { proposal, weighing }: Ask, width: number): readonly Line[] {
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

function answerLine(
  seen: Seen,
  { weighing, proposal }: Ask,
  answer: Answer,
  ruling: Ruling,
  bound: boolean,
): Line {
  const called = answer === 'amend' ? say('asks.softerText') : answerName(answer, weighing);
  const plain = `${KEYS[answer]}  ${called}`;
  const { game } = seen;
  const pens = pensLeft(game, eyesOf(seen));
  const signs = answer === 'accept' && proposal.forum === 'partner' && weighing !== undefined && pens <= 99;
  const name = signs ? say('asks.pen', { answer: plain, pens }) : plain;
  if (!ruling.ok) return line(span(`${name}: ${ruling.address} ${ruling.text}`, 'bad'));
  const price = weighing === undefined || bound ? undefined : overruleCost(game, weighing.sum, answer);
  if (price === undefined || price.capital === 0) return line(say('asks.free', { answer: name }));
  const key = price.credibility > 0 ? 'asks.redline' : 'asks.price';
  return line(span(say(key, { answer: name, ...price }), 'warn'));
}

const KEYS: { readonly [answer in Answer]: string } = {
  accept: 'y',
  refuse: 'n',
  abstain: 'b',
  amend: 'a',
  ministry: 'm',
};

/** Softer texts of an ask, each with what everybody asked would make of it. */
export function softerLines(seen: Seen, ask: Ask, cursor: number, width: number): readonly Line[] {
  if (ask.softer.length === 0) return [line(say('asks.noSofter'))];
  const sponsor = ask.proposal.frame[R.sponsor] ?? -1;
  const rows = ask.softer.flatMap((order, index) => {
    const frame = frameFor(seen, sponsor, order);
    if (frame === undefined) return [];
    const text = textOfFrame(seen.game.table, frame).join('; ');
    const [first, ...more] = paragraph(text, width - 4);
    return [
      listRow(first ?? EMPTY, index === cursor),
      ...more.map((row) => [span('    '), ...row]),
      ...sumsAtAGlance(seen, frame, width - 4).map((row) => [span('    '), ...row]),
    ];
  });
  return [line(span(say('asks.softer'), 'title')), ...rows];
}

function frameFor({ game }: Seen, sponsor: number, order: Order): Frame | undefined {
  const frame = frameOf(game.table, sponsor, order);
  return frame.ok ? frame.value : undefined;
}
