// A short record made by hand, for tests of the file itself: nothing in it is played.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { sha256 } from '../../src/record/chain.ts';
import { FORMAT, type Header, type RecordLine } from '../../src/record/format.ts';
import { createRecord } from '../../src/record/write.ts';

/** A folder for one test file, gone when its tests are done. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'heartland-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The good answer, or a failed test. */
export function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The bad answer, or a failed test. */
export function mustNot<E>(result: { readonly ok: true } | { readonly ok: false; readonly error: E }): E {
  if (result.ok) throw new Error('this should not have gone well');
  return result.error;
}

const rulebook = { lens: 'base', title: 'Zażółć — a book with letters of more than one byte' };

export const HEADER: Header = {
  kind: 'header',
  format: FORMAT,
  engine: [],
  heartland: '0.0.0',
  lens: 'base',
  seed: 'seven',
  bookHash: sha256(JSON.stringify(rulebook)),
  seats: { ann: { kind: 'person' }, bob: { kind: 'policy', policy: 'random' } },
  scenario: { scenario: 'none', turns: 2 },
  rulebook,
};

const hash = (letter: string) => letter.repeat(32);

export const LINES: readonly RecordLine[] = [
  { kind: 'orders', turn: 1, actor: 'ann', orders: [{ action: 'talk', partner: 'bob', clauses: ['aid'] }] },
  { kind: 'orders', turn: 1, actor: 'bob', orders: [] },
  {
    kind: 'answer',
    turn: 1,
    phase: 'negotiation',
    round: 1,
    proposal: 0,
    actor: 'bob',
    answer: 'amend',
    amended: { action: 'talk', partner: 'ann', clauses: [] },
  },
  { kind: 'turn', turn: 1, hash: hash('1') },
  { kind: 'orders', turn: 2, actor: 'ann', orders: [] },
  { kind: 'turn', turn: 2, hash: hash('2') },
  { kind: 'end', finalHash: hash('2') },
];

export function writeSample(path: string, lines: readonly RecordLine[] = LINES): void {
  const writer = must(createRecord(path, HEADER));
  for (const line of lines) must(writer.append(line));
  writer.close();
}
