// Facilitator's moves for tests: one of each kind, on the invented box.

import { expect } from 'vitest';
import type { DictatedRoll } from '../../src/dice/dictated.ts';
import {
  type Argument,
  facilitate,
  type HandMove,
  type Inject,
  type Override,
  stateHash,
} from '../../src/engine/index.ts';
import { type Sitting, sit } from './sitting.ts';

export const SIGNED = { author: 'Ms Quay', reason: 'the class found a gap' };

export const CARD: Inject = { kind: 'inject', ...SIGNED, card: 'EV-001', changes: [] };
export const NEWS: Inject = {
  kind: 'inject',
  ...SIGNED,
  text: 'A wreck is found off the reef.',
  changes: [{ track: 'pride', at: ['reed'], by: 7 }],
};
export const SET: Override = {
  kind: 'override',
  ...SIGNED,
  changes: [{ track: 'pride', at: ['reed'], to: 90 }],
};
export const ARGUMENT: Argument = {
  kind: 'ruling',
  author: 'Ms Quay',
  reason: '',
  actor: 'tidewater',
  text: 'We raise the wreck together with Reed Island.',
  pros: ['we have the cranes', 'they have the divers'],
  cons: ['winter is near'],
  success: [{ track: 'trust', at: ['reed', 'tidewater'], by: 20 }],
  failure: [{ track: 'credibility', at: ['tidewater'], by: -1 }],
};

export const die = (value: number): DictatedRoll => ({
  turn: 1,
  purpose: 'argument',
  who: 'tidewater',
  slot: 0,
  value,
});

export function planning(...rolls: readonly DictatedRoll[]): Sitting {
  const table = sit(rolls);
  table.to('planning');
  return table;
}

/** The address of the ruling against a move, which must change nothing. */
export function refusal({ game }: Sitting, move: HandMove, sealed = false): string {
  const [before, hand] = [stateHash(game), game.hand.length];
  const rows = game.journal?.used;
  const made = facilitate(game, move, sealed);
  expect([stateHash(game), game.hand.length, game.journal?.used]).toEqual([before, hand, rows]);
  return made.ok ? 'allowed' : `${made.error.ok ? '' : made.error.address}`;
}
