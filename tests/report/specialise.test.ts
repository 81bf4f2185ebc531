// The page of an action says only what can matter for it. What it leaves out must not have mattered.
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/engine/index.ts';
import { open } from '../../src/engine/index.ts';
import { speaksOf } from '../../src/report/handbook/ground.ts';
import { specialise } from '../../src/report/handbook/specialise.ts';
import { bindBook } from '../../src/rulebook/bind/bind.ts';
import type { ActionEntry } from '../../src/rulebook/book.ts';
import { interpret } from '../../src/rulebook/run/interpret.ts';
import type { Kernel } from '../../src/rulebook/run/kernel.ts';
import { playOut } from '../../src/seats/playout.ts';
import { type Frame, R, REGISTERS } from '../../src/world/register.ts';
import { DUSHANBE, LAGOON, tableOf } from '../support/boxes.ts';
import { randomPlayers } from '../support/players.ts';

const MOST_ORDERS = 6;

/** A kernel that knows one action's rules, as its page has them. */
function kernelOf(table: Table, action: ActionEntry): Kernel {
  const { book, board, moment } = table;
  const rules = book.rules.flatMap((rule) => {
    const own = rule.on !== 'upkeep' && speaksOf(rule, action) ? specialise(rule, action) : undefined;
    return own === undefined ? [] : [own];
  });
  const bound = bindBook({ ...book, rules, cards: [], policies: [] }, board, {
    conditions: [],
    quantities: [],
  });
  if (!bound.ok) throw new Error(JSON.stringify(bound.error));
  Object.assign(bound.value.moment, moment);
  return interpret(bound.value);
}

/** Orders of an action, by different sponsors, their words varied within what it allows. */
function framesOf(table: Table, index: number): readonly Frame[] {
  const action = table.book.actions[index];
  const all = table.skeletons.flat().filter((skeleton) => skeleton.action === index);
  const step = Math.max(1, Math.trunc(all.length / MOST_ORDERS));
  return all
    .filter((_, i) => i % step === 0)
    .map(({ frame }, i) => {
      const copy = Int32Array.from(frame);
      copy[R.extra] = action?.extra[i % action.extra.length] ?? 0;
      Object.keys(table.book.board.choices).forEach((name, place) => {
        const options = action?.choices[name];
        if (options === undefined) return;
        const option = options[i % options.length] ?? '';
        copy[REGISTERS.length + place] = table.book.board.choices[name]?.indexOf(option) ?? -1;
      });
      return copy;
    });
}

const EFFECTS = ['declared', 'done', 'refused', 'vetoed', 'paper', 'ended'] as const;
const SUMS = ['odds', 'treasury', 'capital'] as const;

describe.each([
  ['the founding box', DUSHANBE],
  ['the lagoon', LAGOON],
] as const)('pages of actions of %s', (_, named) => {
  const table = tableOf(named);
  const played = open(table, 'pages');
  playOut(played, randomPlayers(table));
  const worlds = [table.opening, played.world];

  it.each(table.book.actions.map((action, index) => [action.name, action, index] as const))(
    '%s: all that is asked, added and changed is on the page',
    (_name, action, index) => {
      const own = kernelOf(table, action);
      const full = table.kernel;
      const frames = framesOf(table, index);
      for (const world of worlds) {
        for (const frame of frames) {
          const sponsor = frame[R.sponsor] ?? 0;
          for (let asked = 0; asked < table.board.actors; asked++) {
            frame[R.self] = asked;
            expect(own.sum('consent', index, world, frame, undefined)).toBe(
              full.sum('consent', index, world, frame, undefined),
            );
          }
          frame[R.self] = sponsor;
          for (const hook of SUMS) {
            expect(own.sum(hook, index, world, frame, undefined)).toBe(
              full.sum(hook, index, world, frame, undefined),
            );
          }
          expect(own.forbidden(index, world, frame) >= 0).toBe(full.forbidden(index, world, frame) >= 0);
          for (const hook of EFFECTS) {
            const [left, right] = [Int32Array.from(world), Int32Array.from(world)];
            own.fire(hook, index, left, frame, undefined);
            full.fire(hook, index, right, frame, undefined);
            expect(left).toEqual(right);
          }
        }
      }
    },
  );
});
