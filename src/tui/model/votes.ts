// A vote as the ledger tells it: who spoke, by which rule of which body it is counted, whether it passed, and if it
// did not, by whose no.

import type { Answer, Happening, LedgerEntry, Table } from '../../engine/index.ts';
import { readOrZero } from '../../world/world.ts';
import type { Roll, Weight } from './rolls.ts';
import { weightsIn } from './rolls.ts';
import type { Seen } from './seen.ts';

type Spoken = Extract<LedgerEntry, { kind: 'answer' }>;

/** One member's say, with the die it left it to if it did. */
export interface Voice {
  readonly actor: string;
  readonly answer: Answer;
  readonly sum: number;
  readonly price: number;
  readonly roll: Roll | undefined;
  readonly weights: readonly Weight[];
}

/** A body that decides, and how many of its voices may say no. */
export interface Chamber {
  readonly body: string;
  readonly rule: 'consensus' | 'majority' | 'secretariat';
  readonly voters: readonly string[];
  readonly mayRefuse: number;
}

export interface Vote {
  readonly head: Happening;
  readonly voices: readonly Voice[];
  /** Two where a text ties two bodies together: it has to pass in both. */
  readonly chambers: readonly Chamber[];
  readonly passed: boolean;
  /** Whose no decided it, in the order they spoke; nobody's where it passed. */
  readonly refusers: readonly string[];
  /** What the outcome moved by itself, after the last voice. */
  readonly after: Happening | undefined;
}

/** The vote a page tells of; undefined where it tells of something else. */
export function voteOf(seen: Seen, page: readonly Happening[]): Vote | undefined {
  const [head, ...said] = page;
  if (head?.occasion !== 'vote') return undefined;
  const voices = said.flatMap(voiceOf);
  const chambers = chambersOf(seen, head, voices);
  const refusals = voices.filter(({ answer }) => answer === 'refuse').map(({ actor }) => actor);
  const failing = chambers.filter((chamber) => !passesIn(chamber, refusals));
  const against = refusals.filter((actor) => failing.some(({ voters }) => voters.includes(actor)));
  return {
    head,
    voices,
    chambers,
    passed: failing.length === 0,
    refusers: against,
    after: afterwards(seen.game.table, said.at(-1) ?? head),
  };
}

function voiceOf(happening: Happening): readonly Voice[] {
  const { entries } = happening;
  const said = entries.find((entry): entry is Spoken => entry.kind === 'answer');
  const roll = entries.find((entry): entry is Roll => entry.kind === 'roll');
  if (said === undefined) return [];
  const { who: actor, answer, sum, price } = said;
  return [{ actor, answer, sum, price, roll, weights: weightsIn(happening) }];
}

function chambersOf({ game }: Seen, { order }: Happening, voices: readonly Voice[]): readonly Chamber[] {
  const { table, world } = game;
  const { book, board } = table;
  const link = book.actions.find(({ name }) => name === order?.action)?.consent === 'link';
  const bodies = [order?.body, ...(link ? [order?.other] : [])].filter((id) => id !== undefined);
  const spoke = voices.map(({ actor }) => actor);
  return bodies.map((body) => {
    const place = board.members.body.indexOf(body);
    const rule = book.bodies[place]?.decision ?? 'consensus';
    const inIt = (actor: string) =>
      rule === 'secretariat'
        ? book.bodies[place]?.secretariat === actor
        : readOrZero(board, world, 'membership', place, board.members.actor.indexOf(actor)) === FULL_MEMBER;
    // With one body all who spoke are its own: somebody may have left it since.
    const voters = bodies.length === 1 ? spoke : spoke.filter(inIt);
    return { body, rule, voters, mayRefuse: rule === 'majority' ? Math.trunc(voters.length / 2) : 0 };
  });
}

const FULL_MEMBER = 3;

function passesIn({ voters, mayRefuse }: Chamber, refusals: readonly string[]): boolean {
  return refusals.filter((actor) => voters.includes(actor)).length <= mayRefuse;
}

/** What the outcome moves in the room, beside what a person's own voice cost. */
const MOVES_ROOM = ['lone-veto-capital', 'lone-veto-trust', 'shared-veto-trust'] as const;

function afterwards({ book }: Table, last: Happening): Happening | undefined {
  const ids = MOVES_ROOM.map((name) => book.settings[name].id);
  const entries = last.entries.filter((entry) => entry.kind === 'change' && ids.includes(entry.address));
  return entries.length === 0 ? undefined : { ...last, entries };
}

export interface Tally {
  /** The sponsor's yes among them, where the sponsor sits in the body. */
  readonly yes: number;
  readonly no: number;
  readonly abstained: number;
  readonly toCome: number;
}

/** The tally after so many voices. */
export function tallyOf({ voices }: Vote, heard: number): Tally {
  const spoken = voices.slice(0, heard);
  const count = (wanted: Answer) => spoken.filter(({ answer }) => answer === wanted).length;
  return {
    yes: count('accept'),
    no: count('refuse'),
    abstained: count('abstain'),
    toCome: voices.length - spoken.length,
  };
}

/** Whether so many voices have settled it already, whatever the others say. */
export function isLost(vote: Vote, heard: number): boolean {
  const refusals = vote.voices.slice(0, heard).flatMap((v) => (v.answer === 'refuse' ? [v.actor] : []));
  return vote.chambers.some((chamber) => !passesIn(chamber, refusals));
}

/** Whether it is an outsider's following, which throws no die. */
export function follows(table: Table, { actor, answer, roll, sum }: Voice): boolean {
  const kind = table.book.actors.find(({ id }) => id === actor)?.kind;
  return (
    kind === 'outsider' && roll === undefined && answer === 'accept' && sum >= table.settings['follow-at']
  );
}
