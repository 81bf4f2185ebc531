// Forged records whose chain holds: whatever was changed in them, replay answers with a game or a problem in words.
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/record/chain.ts';
import type { Header } from '../../src/record/format.ts';
import { parseRecord } from '../../src/record/parse.ts';
import { formatRecordProblem } from '../../src/record/problem.ts';
import { replay } from '../../src/record/replay.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { randomPlayers } from '../support/players.ts';
import { bytesOf, playRecorded } from './games.ts';

const FORGERIES = process.env.HEARTLAND_LONG === '1' ? 5_000 : 300;

const table = tableOf(LAGOON);
const { header, lines } = playRecorded(table, 'forged', randomPlayers(table));

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    found.push({ holder, key });
    placesIn(holder[key], found);
  }
  return found;
}

/** Something else that could stand there: of another kind, out of bounds, or taken from elsewhere in the record. */
function otherValue(kind: number, old: unknown, elsewhere: unknown): unknown {
  const wild = [
    null,
    -1,
    0,
    1,
    99,
    -(2 ** 40),
    1.5,
    '',
    'x',
    [],
    {},
    elsewhere,
    elsewhere,
    'tidewater',
    2 ** 31,
  ];
  const value = wild[kind % wild.length];
  return value === old ? 7 : value;
}

describe('a forged record', () => {
  it(`never breaks replay (${FORGERIES} forgeries)`, () => {
    let refused = 0;
    for (let i = 0; i < FORGERIES; i++) {
      const forged = structuredClone({ header, lines }) as { header: Header; lines: object[] };
      const places = placesIn(
        i % 4 === 0 ? forged.lines : { b: forged.header.rulebook, s: forged.header.scenario },
      );
      const at = places[(i * 7919) % places.length];
      const from = places[(i * 104729) % places.length];
      if (at === undefined || from === undefined) throw new Error('there is something to forge');
      at.holder[at.key] = structuredClone(otherValue(i, at.holder[at.key], from.holder[from.key]));
      const bookHash = sha256(JSON.stringify(forged.header.rulebook));
      const record = parseRecord(bytesOf({ ...forged.header, bookHash }, forged.lines));
      const played = record.ok ? replay(record.value, { ledger: i % 2 === 0 }) : record;
      if (played.ok) continue;
      refused += 1;
      expect(formatRecordProblem('x', played.error)).toMatch(/^x:\d+:/);
    }
    expect(refused).toBeGreaterThan(FORGERIES / 3);
  });
});
