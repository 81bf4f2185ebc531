// A die against its odds as a picture: how far the odds reach from 0 to 100, where they end, and where the die fell.
// On whichever side of the mark the die is drawn, there it fell: rounding never moves it across.

import { drawn, type Span, span, type Tone } from '../line.ts';

const MARK = '│';
const DIE = '◆';

/** Cells of `width` that odds of so many in 100 reach; some chance is never drawn as none, nor doubt as certainty. */
function reachOf(odds: number, width: number): number {
  if (odds <= 0) return 0;
  if (odds >= 100) return width;
  return Math.min(width - 1, Math.max(1, Math.round((odds * width) / 100)));
}

/** `width` + 1 columns: the odds, their mark, the rest; and the die (1 to 100) if one fell. */
export function oddsBar(odds: number, width: number, die?: number): readonly Span[] {
  const reach = reachOf(odds, width);
  const held = die !== undefined && die <= odds;
  const at = die === undefined ? -1 : Math.trunc(((die - 1) * width) / 100);
  const left = cells('█', reach, held ? Math.min(at, reach - 1) : -1);
  const rest = width - reach;
  const right = cells('░', rest, die !== undefined && !held ? Math.max(0, at - reach) : -1);
  return mute([
    ...left.map(({ text, die: own }) => span(text, own ? 'title' : 'accent')),
    span(MARK, 'plain'),
    ...right.map(({ text, die: own }) => span(text, own ? 'bad' : 'quiet')),
  ]);
}

/** The numbers stand beside every bar: ears are told those. */
export function mute(spans: readonly Span[]): readonly Span[] {
  return spans.map((one) => drawn(one, ''));
}

interface Piece {
  readonly text: string;
  readonly die: boolean;
}

function cells(letter: string, count: number, dieAt: number): readonly Piece[] {
  if (count <= 0) return [];
  if (dieAt < 0) return [{ text: letter.repeat(count), die: false }];
  const place = Math.min(dieAt, count - 1);
  return [
    { text: letter.repeat(place), die: false },
    { text: DIE, die: true },
    { text: letter.repeat(count - place - 1), die: false },
  ].filter(({ text }) => text !== '');
}

/** How near a die fell to its odds: by so many points, this side or that; undefined where it was not near. */
export function nearness(odds: number, die: number): 'just' | 'almost' | undefined {
  if (die <= odds) return odds - die < NEAR ? 'just' : undefined;
  return die - odds <= NEAR ? 'almost' : undefined;
}

const NEAR = 5;

/** A bar of `width` columns up to `most`: what stays, what came or went, the rest. */
export function changeBar(
  before: number,
  after: number,
  width: number,
  tone: Tone,
  most = 100,
): readonly Span[] {
  if (width <= 0 || most <= 0) return [];
  const cell = (value: number) => Math.round((Math.min(most, Math.max(0, value)) * width) / most);
  const [less, more] = [Math.min(cell(before), cell(after)), Math.max(cell(before), cell(after))];
  return mute([
    span('█'.repeat(less), tone),
    span('▒'.repeat(more - less), after >= before ? 'good' : 'bad'),
    span('░'.repeat(width - more), 'quiet'),
  ]);
}
