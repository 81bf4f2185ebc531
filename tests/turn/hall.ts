// One table for tests of the session: people sit down at it, and games are played on until something shows.

import { type Answer, type Game, open, type Ruling } from '../../src/engine/index.ts';
import { createSession } from '../../src/turn/session.ts';
import type { Ask, Session, SessionOptions } from '../../src/turn/session.types.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { randomPlayers } from '../support/players.ts';
import { sit, wordedPlayers } from './seated.ts';

export const table = tableOf(LAGOON);
const players = wordedPlayers(randomPlayers(table));
export const [ann = 0, bob = 0] = table.seats;

export let game: Game;
export let session: Session;

export function sitDown(options: Partial<SessionOptions> = {}, seed = 'session'): void {
  game = open(table, seed);
  session = createSession({ game, players, people: [ann, bob], ...options });
}

/** The first order allowed now. */
export function anyOrder(actor: number) {
  const order = session.legal(actor).find(({ ruling }) => ruling.ok)?.order;
  if (order === undefined) throw new Error('the box has an order for everybody');
  return order;
}

/** Plays on by hand until something holds; false if the game ends before. */
export function playUntil(holds: () => boolean): boolean {
  while (!session.state().over && !holds()) {
    const [actor] = session.state().waiting;
    const policy = players.get(actor ?? -1);
    if (actor === undefined || policy === undefined) session.goOn();
    else sit(session, actor, policy);
  }
  return !session.state().over;
}

/** Sits people at every seat and plays one game after the other until something is found. */
export function search<T>(find: () => readonly T[]): T {
  for (let seed = 0; seed < 60; seed++) {
    sitDown({ people: table.seats }, `search-${seed}`);
    if (playUntil(() => find().length > 0)) return find()[0] as T;
  }
  throw new Error('no game in sixty has it');
}

/** Everything anybody is asked of partners' proposals in the first round. */
export function firstAsks(): readonly { readonly actor: number; readonly id: number; readonly ask: Ask }[] {
  const { phase, round, waiting } = session.state();
  if (phase !== 'negotiation' || round !== 1) return [];
  return waiting.flatMap((actor) =>
    session
      .asks(actor)
      .filter(({ proposal }) => proposal.forum === 'partner')
      .map((ask) => ({ actor, id: ask.proposal.id, ask })),
  );
}

export const allows = ({ answers }: Ask, wanted: Answer) =>
  answers.some(({ answer, ruling }) => answer === wanted && ruling.ok);

export const refusal = (ruling: Ruling) => (ruling.ok ? 'allowed' : ruling.address);
