// A vote as the ledger tells it: who spoke, by which rule of which body it is counted, whether it passed, and if it
// did not, by whose no. Voices are counted here only while the ledger does not say yet how it ended.

import {
  type Answer,
  decidesIn,
  type Happening,
  type LedgerEntry,
  type Occasion,
  refusalsBorne,
  type Table,
} from '../../engine/index.ts';
import type { Roll, Weight } from './rolls.ts';
import { weightsIn } from './rolls.ts';
import type { Seen } from './seen.ts';
import { toldOf, worldAtVote } from './timeline.ts';

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
  const passed = passedIn(seen, head) ?? failing.length === 0;
  const against = refusals.filter((actor) => failing.some(({ voters }) => voters.includes(actor)));
  return {
    head,
    voices,
    chambers,
    passed,
    refusers: passed ? [] : against,
    after: afterwards(seen.game.table, said.at(-1) ?? head),
  };
}

/** How it ended by the ledger: what passed is signed, or finds the table full. Undefined while it does not say. */
function passedIn(seen: Seen, { turn, proposal, action }: Happening): boolean | undefined {
  const told = toldOf(seen, turn);
  const ofIt = (happening: Happening) => happening.proposal === proposal && happening.action === action;
  const called = told.findIndex((happening) => happening.occasion === 'vote' && ofIt(happening));
  if (called < 0) return undefined;
  const ended = told.slice(called).find((one) => ofIt(one) && ENDS.includes(one.occasion));
  return ended === undefined ? undefined : ended.occasion !== 'refused';
}

const ENDS: readonly Occasion[] = ['signed', 'full', 'refused'];

function voiceOf(happening: Happening): readonly Voice[] {
  const { entries } = happening;
  const said = entries.find((entry): entry is Spoken => entry.kind === 'answer');
  const roll = entries.find((entry): entry is Roll => entry.kind === 'roll');
  if (said === undefined) return [];
  const { who: actor, answer, sum, price } = said;
  return [{ actor, answer, sum, price, roll, weights: weightsIn(happening) }];
}

function chambersOf(seen: Seen, { order, turn, proposal }: Happening, voices: readonly Voice[]) {
  const { table } = seen.game;
  const { book, board } = table;
  const link = book.actions.find(({ name }) => name === order?.action)?.consent === 'link';
  const bodies = [order?.body, ...(link ? [order?.other] : [])].filter((id) => id !== undefined);
  const spoke = voices.map(({ actor }) => actor);
  // With one body all who spoke are its own; with two, by who sat where when it was called.
  const world = bodies.length === 1 ? undefined : worldAtVote(seen, turn, proposal);
  const then = world === undefined ? seen.game : { ...seen.game, world };
  return bodies.map((body): Chamber => {
    const place = board.members.body.indexOf(body);
    const inIt = (actor: string) => decidesIn(then, place, board.members.actor.indexOf(actor));
    const voters = bodies.length === 1 ? spoke : spoke.filter(inIt);
    return {
      body,
      rule: book.bodies[place]?.decision ?? 'consensus',
      voters,
      mayRefuse: refusalsBorne(table, place, voters.length),
    };
  });
}

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
