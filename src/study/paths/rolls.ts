// All the luck of one game: it is played with dice that remember what they were asked, and each draw is put beside what
// the ledger and the seats say it was for.
import { PURPOSES } from '../../dice/purposes.ts';
import { type Draw, type RecordingDice, recording } from '../../dice/record.ts';
import { type Game, isWriting, orderOf } from '../../engine/index.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { type Drawn, drawsOf } from '../../seats/doctrine.ts';
import type { Row } from '../../world/journal.ts';
import { NOBODY, R } from '../../world/register.ts';
import { doctrineIn, HOLD } from './orders-apart.ts';
import { rowsBetween } from './past.ts';
import {
  drawShowing,
  type Face,
  faceAt,
  type Judged,
  type Roll,
  type RollKey,
  rollName,
  TWO_32,
} from './roll.ts';
import { type Closed, closeDealt, dealHand, openPath, type Setup } from './setup.ts';
import { occasionOf } from './taken.ts';

export interface Rolled {
  /** The game as it was played, with its ledger, over. */
  readonly game: Game;
  /** In the order in which they were first asked for. */
  readonly rolls: readonly Roll[];
}

/** Plays a game and lists its rolls. The game is the one that the setup and the seed play without anybody looking. */
export function rollsOf(setup: Setup, seed: string): Rolled {
  let dice: RecordingDice | undefined;
  const luck: Setup['luck'] = (own) => {
    dice = recording(setup.luck?.(own) ?? own);
    return dice;
  };
  const game = openPath({ ...setup, luck }, seed);
  const drawn = () => dice?.drawn() ?? [];
  const rolls = new Map<string, Roll>();
  for (const roll of cardRolls(game, drawn())) rolls.set(rollName(roll), roll);
  while (game.phase !== 'over') {
    const [from, at] = [drawn().length, game.journal?.used ?? 0];
    // What seats weigh, they weigh after the facilitator's moves.
    dealHand(game, setup);
    const chosen = choicesIn(game, setup, drawn);
    const closed = closeDealt(game, setup);
    const dies = diesIn(closed, at);
    for (const draw of drawn().slice(from)) {
      const name = rollName(draw);
      // A room's die may be looked at for softer words before it falls.
      const known = rolls.get(name) ?? bareRoll(game, draw, closed.phase);
      if (known.kind !== 'bare') continue;
      rolls.set(name, { ...known, ...(chosen.get(name) ?? dies.get(name)?.(known.draw, closed.phase)) });
    }
  }
  return { game, rolls: [...rolls.values()] };
}

type Known = Pick<Roll, 'phase' | 'kind' | 'actor' | 'about' | 'judged' | 'faces' | 'came'>;

/** Luck of which no more is known than where it lies: its other half is the other face. */
function bareRoll(game: Game, draw: Draw, phase: Roll['phase']): Roll {
  const { turn, purpose, who, slot } = draw;
  const roller = who === '' ? -1 : game.dice.names.indexOf(who);
  const bare = game.dice.u32(turn, PURPOSES.indexOf(purpose), roller, slot);
  const faces = [
    { name: 'low', from: 0, to: TWO_32 / 2 },
    { name: 'high', from: TWO_32 / 2, to: TWO_32 },
  ];
  const [actor = ''] = who.split(' ');
  const at = { turn, purpose, who, slot, phase, actor, draw: bare, judged: [] };
  return { ...at, kind: 'bare', faces, came: faceAt(faces, bare) };
}

/** The shuffle, draw by draw: which of the cards that were left came to lie at each place of the deck. */
function cardRolls(game: Game, draws: readonly Draw[]): Roll[] {
  const cards = [...game.table.deck];
  return draws.map((draw) => {
    const roll = bareRoll(game, draw, 'opening');
    const { slot: last, sides, value } = draw;
    const cut = (place: number) => Math.ceil((place * TWO_32) / sides);
    const faces = cards
      .slice(0, sides)
      .map((card, at): Face => ({ name: idOf(game, card), from: cut(at), to: cut(at + 1) }));
    [cards[last], cards[value]] = [cards[value] ?? NOBODY, cards[last] ?? NOBODY];
    return { ...roll, kind: 'card', faces, came: value };
  });
}

function idOf({ table }: Game, card: number): string {
  return table.book.cards[card]?.id ?? '';
}

/** What each doctrine weighs now, by the address of its draws. Pre: the phase has not been closed. */
function choicesIn(game: Game, { players }: Setup, drawn: () => readonly Draw[]): ReadonlyMap<string, Known> {
  const found = new Map<string, Known>();
  if (!isWriting(game.phase)) return found;
  for (const actor of players.keys()) {
    const id = doctrineIn({ game, players, actor });
    if (id === undefined) continue;
    const from = drawn().length;
    const weighed = drawsOf(game, actor, id);
    const asked = drawn()
      .slice(from)
      .filter(({ cut }) => cut === 'choose');
    for (const [place, one] of weighed.entries()) {
      const key: RollKey | undefined = asked[place];
      if (key !== undefined) found.set(rollName(key), choiceOf(game, actor, one));
    }
  }
  return found;
}

function choiceOf(game: Game, actor: number, { holds, options, luck }: Drawn): Known {
  const weighed = [
    { name: HOLD, weight: holds },
    ...options.map(({ frame, weight }) => {
      const order = orderOf(game.table, frame);
      return { name: canonicalJson(order), order, weight };
    }),
  ];
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  const faces = weighed.map(({ weight, ...face }): Face => {
    const from = Math.ceil((sum * TWO_32) / total);
    sum += weight;
    return { ...face, from, to: Math.ceil((sum * TWO_32) / total) };
  });
  const named = game.table.board.members.actor[actor] ?? '';
  return { kind: 'choice', phase: game.phase, actor: named, judged: [], faces, came: faceAt(faces, luck) };
}

/** What a die at or under a sum comes to, and above it. */
const WORDS = {
  consent: ['accept', 'refuse'],
  done: ['done', 'undone'],
  argument: ['success', 'failure'],
} as const;

interface Fallen {
  readonly yes: string;
  readonly no: string;
  readonly actor: string;
  readonly about: Roll['about'];
  readonly judged: Judged[];
}

/** Dice that fell in a phase, from a place of the journal on, by address: one may have judged several, each at its own sum. */
function diesIn(
  closed: Closed,
  from: number,
): ReadonlyMap<string, (draw: number, phase: Roll['phase']) => Known> {
  const { game, turn } = closed;
  const { actor } = game.table.board.members;
  const fallen = new Map<string, Fallen>();
  let head: ReturnType<typeof headOf> | undefined;
  for (const row of rowsBetween(game, from)) {
    if (row.kind === 'head') head = headOf(game, row);
    if (row.kind !== 'roll') continue;
    const purpose = PURPOSES[row.a] ?? 'probe';
    const key = rollName({ turn, purpose, who: game.dice.names[row.b] ?? '', slot: row.c });
    const [yes, no] = purpose === 'consent' || purpose === 'argument' ? WORDS[purpose] : WORDS.done;
    const one = fallen.get(key) ?? {
      yes,
      no,
      actor: head?.sponsor ?? '',
      about: head?.about,
      judged: [],
    };
    // A ministry may look at the same die twice: for the text, and for a softer one.
    const who = actor[head?.who ?? NOBODY] ?? '';
    if (!one.judged.some((other) => other.actor === who && other.odds === row.d)) {
      one.judged.push({ actor: who, odds: row.d });
    }
    fallen.set(key, one);
  }
  return new Map([...fallen].map(([key, one]) => [key, (draw, phase) => dieOf(one, draw, phase)]));
}

/** Who a stretch of the ledger is about, and what: a facilitator's ruling is about no order. */
function headOf(game: Game, row: Row) {
  const occasion = occasionOf(row);
  const frame = occasion === 'ruling' ? undefined : game.texts[row.e];
  const about = frame === undefined ? undefined : orderOf(game.table, frame);
  const sponsor = occasion === 'consent' ? (frame?.[R.sponsor] ?? NOBODY) : row.c;
  return { who: row.c, about, sponsor: game.table.board.members.actor[sponsor] };
}

function dieOf({ yes, no, actor, about, judged }: Fallen, draw: number, phase: Roll['phase']): Known {
  const cuts = [...new Set(judged.map(({ odds }) => Math.min(100, Math.max(0, odds))))].sort((a, b) => a - b);
  const edges = [0, ...cuts.filter((cut) => cut > 0 && cut < 100), 100];
  const faces = edges.slice(1).map((edge, at): Face => {
    const ayes = judged.filter(({ odds }) => edge <= odds).length;
    const mixed = ayes > 0 && ayes < judged.length;
    const name = mixed ? `${yes} ${ayes} of ${judged.length}` : ayes > 0 ? yes : no;
    return { name, from: drawShowing((edges[at] ?? 0) + 1), to: drawShowing(edge + 1) };
  });
  const known = { kind: 'die', phase, actor, judged, faces, came: faceAt(faces, draw) } as const;
  return about === undefined ? known : { ...known, about };
}
