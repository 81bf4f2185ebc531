// The invented box with something to say before orders are written: bargains that bind a vote, and vows that cost
// nothing. Two rules bind the answers of those who have sold them.

import type { Order, Table } from '../../src/engine/index.ts';
import { type Change, lagoonWith } from './sitting.ts';

const TALKS = `  tracks:
    soundings: { title: Offers a turn, over: [actor], min: 0, max: 3, start: 3, seen: all, assume: One beyond orders. }`;

const CLAUSES = '{ silver: 0, fish: 1, voice: 3, hush: 3, advise: 0,';

const ACTIONS = `actions:
  - id: AC-020
    name: bargain
    title: Bargain at the well
    theme: words
    by: [power, state]
    tags: [spoken]
    params: { partner: [tidewater, highland, reed, shoal], clauses: [silver, fish, voice, hush], secret: [0, 1] }
    consent: partner
    lasts: 1
    talk: true
    claims: [islands-sell]
  - id: AC-021
    name: vow
    title: Vow
    theme: words
    by: [power, state]
    tags: [spoken]
    params: { partner: [tidewater, highland, reed, shoal], secret: [0, 1] }
    consent: none
    lasts: 2
    talk: true
    claims: [islands-sell]`;

const RULES = `rules:
  - id: WE-001
    title: Silver is paid at the well.
    on: declared
    actions: [bargain]
    when: { clause: silver }
    then:
      a: { move: treasury, from: [sponsor], to: [partner], by: 2 }
    claims: [islands-sell]
  - id: WE-002
    title: A voice that was sold says yes.
    on: must-accept
    tags: [moot-item]
    when: { deal: { action: bargain, sponsor: sponsor, partner: self, clause: voice } }
    say: This voice was sold at the well.
    claims: [islands-sell]
  - id: WE-003
    title: A voice that was hushed says no to all others.
    on: must-refuse
    tags: [moot-item]
    when: { all: [{ deal: { action: bargain, partner: self, clause: hush } }, { not: { deal: { action: bargain, sponsor: sponsor, partner: self } } }] }
    say: A no was sold at the well.
    claims: [islands-sell]
  - id: WE-004
    title: Vows that lasted are remembered.
    on: ended
    actions: [vow]
    then:
      a: { shift: credibility, of: [sponsor], by: 1 }
    claims: [islands-sell]`;

/** The lagoon where people talk, with further words changed. */
export function talkativeLagoon(...changes: readonly Change[]): Table {
  return lagoonWith(
    ['rules/board.yaml', '  tracks:', TALKS],
    ['rules/board.yaml', '{ advise: 0,', CLAUSES],
    ['rules/actions.yaml', 'actions:', ACTIONS],
    ['rules/rules.yaml', 'rules:', RULES],
    ...changes,
  );
}

export function bargain(partner: string, ...clauses: readonly string[]): Order {
  return { action: 'bargain', partner, clauses };
}
