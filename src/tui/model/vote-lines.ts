// A vote on the screen: one voice after another with its die, the tally so far, and in plain words how it ended.

import type { Happening, Table } from '../../engine/index.ts';
import { EMPTY, type Line, line, paragraph, type Span, span, type Tone, windowOf } from '../line.ts';
import { say } from '../texts.ts';
import { padEnd, padStart, widthOf } from '../width.ts';
import { actionTitle, actorName, memberName, orderText } from './names.ts';
import { oddsBar } from './odds-bar.ts';
import { rollText, weightLines } from './rolls.ts';
import type { Seen } from './seen.ts';
import { sentencesOf } from './telling.ts';
import { type Chamber, follows, isLost, tallyOf, type Voice, type Vote } from './votes.ts';

/**
 * The vote after so many voices; with one more than there are, how it ended. Where the height has no room for all of
 * it, the tally or the verdict comes first, and the voices around the latest one.
 */
export function voteLines(
  seen: Seen,
  vote: Vote,
  heard: number,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Line[] {
  const { table } = seen.game;
  const { voices } = vote;
  const title = paragraph(
    say('vote.on', { body: bodiesOf(table, vote), what: whatOf(table, vote.head) }),
    width,
    'title',
  );
  const rules = [
    ...paragraph(say('vote.tabled', { sponsor: actorName(table, vote.head.actor) }), width, 'quiet', 2),
    ...vote.chambers.flatMap((chamber) => paragraph(ruleText(table, vote, chamber), width, 'quiet', 2)),
  ];
  const rows = voices.map((voice, at) => voiceLine(table, vote, voice, at < heard, width));
  const standing = standingLines(table, vote, heard, width);
  const behind = behindLines(table, vote, heard, width);
  const core = title.length + rules.length + rows.length + standing.length + 2;
  if (core <= height) return [...title, ...rules, EMPTY, ...rows, EMPTY, ...standing, ...behind];
  const [first = EMPTY] = title;
  const room = height - standing.length - 2;
  const latest = rows[Math.min(heard, rows.length) - 1] ?? EMPTY;
  if (room < 2) return [first, latest, ...standing, EMPTY, ...rows, EMPTY, ...rules, ...behind];
  return [first, ...standing, ...windowOf(rows, room, heard - 1), EMPTY, ...rules, ...behind];
}

/** The tally, and how it ended once it has. */
function standingLines(table: Table, vote: Vote, heard: number, width: number): readonly Line[] {
  const lost = isLost(vote, heard) ? paragraph(say('vote.lost'), width, 'bad', 2) : [];
  return [
    ...paragraph(tallyText(table, vote, heard), width, 'plain', 2),
    ...(heard > vote.voices.length ? verdictLines(table, vote, width) : lost),
  ];
}

/** What the latest voice weighed; after the verdict, what that moved. */
function behindLines(table: Table, vote: Vote, heard: number, width: number): readonly Line[] {
  const { voices, after } = vote;
  if (heard > voices.length) {
    const moved = after === undefined ? [] : sentencesOf(table, after);
    return moved.flatMap(({ text }) => paragraph(text, width, 'quiet', 2));
  }
  const last = voices[heard - 1];
  if (last === undefined || last.weights.length === 0) return [];
  const { sum, weights } = last;
  return [
    EMPTY,
    ...paragraph(say('vote.behind', { name: actorName(table, last.actor), sum }), width, 'title'),
    ...weightLines(table, sum, weights, width),
  ];
}

function whatOf(table: Table, { order, sponsor, action }: Happening): string {
  return order === undefined ? actionTitle(table, action) : orderText(table, order, sponsor);
}

function bodiesOf(table: Table, { chambers }: Vote): string {
  return chambers.map(({ body }) => memberName(table, body)).join(say('vote.and'));
}

/** By which rule a body decides, and what that means here. */
function ruleText(table: Table, { chambers }: Vote, { body, rule, mayRefuse, voters }: Chamber): string {
  const text = say(`vote.rule.${rule}`, { may: mayRefuse, voters: voters.length });
  return chambers.length > 1 ? `${memberName(table, body)}: ${text}` : text;
}

const ANSWER_TONES: { readonly [answer in Voice['answer']]: Tone } = {
  accept: 'good',
  refuse: 'bad',
  abstain: 'warn',
  amend: 'warn',
  ministry: 'plain',
};

const BAR = 20;
const SMALL_BAR = 10;
const ANSWER = 9;

function voiceLine(table: Table, vote: Vote, voice: Voice, heard: boolean, width: number): Line {
  const names = vote.voices.map(({ actor }) => widthOf(actorName(table, actor)));
  const name = padEnd(actorName(table, voice.actor), Math.min(24, Math.max(...names)));
  if (!heard) return line(span(`  ${name}  ${say('vote.toCome')}`, 'quiet'));
  const { answer, sum, roll } = voice;
  const said = say(answer === 'accept' || answer === 'refuse' ? `vote.${answer}` : `answer.${answer}`);
  const bar = width >= 70 ? BAR : SMALL_BAR;
  const meter: readonly Span[] =
    width < 56 ? [] : [...oddsBar(roll?.odds ?? sum, bar, roll?.value), span('  ')];
  return line(
    `  ${name}  `,
    span(padEnd(said, ANSWER), ANSWER_TONES[answer]),
    ...meter,
    span(voiceText(table, voice), roll === undefined ? 'quiet' : 'plain'),
  );
}

/** How a voice came about: its die, a red line, following the room, or somebody's own decision. */
function voiceText(table: Table, voice: Voice): string {
  const { roll, sum, answer, price } = voice;
  if (roll !== undefined) return rollText(roll);
  const text =
    price === 0 && sum <= 0 && answer === 'refuse'
      ? say('vote.redline', { sum })
      : follows(table, voice)
        ? say('vote.follows', { sum })
        : say('vote.decided', { sum: padStart(String(sum), 1) });
  return price > 0 ? `${text}; ${say('tell.price', { price })}` : text;
}

function tallyText(table: Table, vote: Vote, heard: number): string {
  const { yes, no, abstained, toCome } = tallyOf(vote, heard);
  const sponsor = actorName(table, vote.head.actor);
  const [only, ...more] = vote.chambers;
  const needed =
    only === undefined || more.length > 0 || toCome === 0
      ? ''
      : ` · ${say('vote.needed', { noes: only.mayRefuse + 1 })}`;
  const tally = `${say('vote.tally', { yes, no, abstained, sponsor })}${needed}`;
  return toCome === 0 ? tally : `${tally} · ${say('vote.left', { toCome })}`;
}

function verdictLines(table: Table, vote: Vote, width: number): readonly Line[] {
  const { passed, refusers, chambers } = vote;
  const names = refusers.map((actor) => actorName(table, actor)).join(', ');
  const consensus = chambers.every(({ rule }) => rule !== 'majority');
  const failed = consensus ? (refusers.length === 1 ? 'vote.vetoedBy' : 'vote.vetoes') : 'vote.outvoted';
  const text = passed ? say('vote.passed') : say(failed, { names, count: refusers.length });
  return [EMPTY, ...paragraph(text, width, passed ? 'good' : 'bad')];
}
