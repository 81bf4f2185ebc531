// Rules of what is carried out may look at the die that decided it.

import { expect, test } from 'vitest';
import { open } from '../../src/engine/index.ts';
import type { Kernel } from '../../src/rulebook/run/kernel.ts';
import { playOut } from '../../src/seats/playout.ts';
import { rowsOf } from '../../src/world/journal.ts';
import { R } from '../../src/world/register.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';

test('what is done shows its rules the die that fell for it, and a signature shows them none', () => {
  const table = tableOf(DUSHANBE);
  const dice: (readonly [seen: number, fallen: number])[] = [];
  const signed = new Set<number>();
  const ledgerKernel: Kernel = {
    ...table.ledgerKernel,
    fire: (hook, action, world, frame, journal) => {
      if (hook === 'declared') signed.add(frame[R.roll] ?? -1);
      if (hook === 'done' && journal !== undefined) {
        const last = [...rowsOf(journal)].findLast(({ kind }) => kind === 'roll');
        dice.push([frame[R.roll] ?? -1, last?.e ?? -1]);
      }
      table.ledgerKernel.fire(hook, action, world, frame, journal);
    },
  };
  const watching = { ...table, ledgerKernel };
  for (let seed = 0; seed < 3; seed++) playOut(open(watching, `die-${seed}`), doctrinePlayers(watching));
  expect(dice.length).toBeGreaterThan(20);
  expect(dice.map(([seen]) => seen)).toEqual(dice.map(([, fallen]) => fallen));
  expect([...signed]).toEqual([0]);
});
