// For rules that never speak in the games played: a moment of a game, an order that could be given there, and then
// the cells the rule reads changed at random until it speaks.

import type { Table } from '../../src/engine/index.ts';
import { choiceNames, choiceRegister } from '../../src/engine/skeleton.ts';
import { emptyFrame, type Frame, R } from '../../src/world/register.ts';
import { cellsRead, momentOf, type Stage, stageOf } from './shorten.ts';
import type { Moment, Solo, SoloHook, Word } from './solo.ts';

const TRIES = 1500;
const CHANGES = 12;

/** Moments at which a rule looks at one who is asked. */
const ASKED: ReadonlySet<SoloHook> = new Set(['consent', 'vetoed', 'must-accept', 'must-refuse']);

type Draw = (below: number) => number;

/** A stage in which the part speaks; undefined if none was found. The same arguments find the same. */
export function invent(
  table: Table,
  solo: Solo,
  address: string,
  worlds: readonly Moment[],
): Stage | undefined {
  const draw = drawing(address);
  const bare = solo.on === 'upkeep' || solo.on === 'card';
  const speaks = (said: readonly Word[]) => said.some((word) => word.address === address);
  for (let i = 0; i < TRIES; i++) {
    const from = worlds[draw(worlds.length)];
    const frame = bare ? emptyFrame() : anyOrder(table, solo, draw);
    if (from === undefined || frame === undefined) return undefined;
    let stage = stageOf(table, solo, { world: from.world, frame, turn: 1 + draw(table.scenario.turns) });
    if (speaks(solo.says(momentOf(table, stage)))) return stage;
    for (let change = 0; change < CHANGES; change++) {
      const read = [...cellsRead(table, solo, stage)].filter((cell) => cell < table.board.slotBase);
      const cell = read[draw(Math.max(1, read.length))];
      if (cell === undefined) break;
      stage = { ...stage, cells: new Map([...stage.cells, [cell, anyValue(table, cell, draw)]]) };
      if (speaks(solo.says(momentOf(table, stage)))) return stage;
    }
  }
  return undefined;
}

function anyValue(table: Table, cell: number, draw: Draw): number {
  const [lo, hi] = [table.board.lo[cell] ?? 0, table.board.hi[cell] ?? 0];
  return draw(3) === 0 ? hi : lo + draw(hi - lo + 1);
}

/** Any order of the rule's actions that somebody could give, in any words. */
function anyOrder(table: Table, solo: Solo, draw: Draw): Frame | undefined {
  const { book, board } = table;
  const names = solo.actions;
  const seats = sponsorsOf(table, solo);
  for (let i = 0; i < 200; i++) {
    const action = book.actions.findIndex(({ name }) => name === names[draw(names.length)]);
    const entry = book.actions[action];
    const sponsor = seats[draw(seats.length)] ?? 0;
    const open = (table.skeletons[sponsor] ?? []).filter((skeleton) => skeleton.action === action);
    const skeleton = open[draw(Math.max(1, open.length))];
    if (entry === undefined || skeleton === undefined) continue;
    const frame = skeleton.frame.slice();
    const clauses = Object.keys(book.board.clauses);
    for (const clause of entry.clauses) {
      if (draw(2) === 0) frame[R.clauses] = (frame[R.clauses] ?? 0) ^ (1 << clauses.indexOf(clause));
    }
    for (const [index, name] of choiceNames(book).entries()) {
      const options = entry.choices[name];
      if (options === undefined) continue;
      const option = options[draw(options.length)] ?? '';
      frame[choiceRegister(index)] = book.board.choices[name]?.indexOf(option) ?? -1;
    }
    if (entry.secret.length > 0) frame[R.secret] = entry.secret[draw(entry.secret.length)] ?? 0;
    if (entry.extra.length > 0) frame[R.extra] = entry.extra[draw(entry.extra.length)] ?? 0;
    if (solo.on === 'done') frame[R.roll] = 1 + draw(100);
    const asked = ASKED.has(solo.on);
    frame[R.self] = asked ? draw(board.actors) : sponsor;
    return frame;
  }
  return undefined;
}

/** Who could give the order: for a want, the seats that its policy may play. */
function sponsorsOf(table: Table, solo: Solo): readonly number[] {
  const { members } = table.board;
  if (solo.on !== 'prefer') return members.actor.map((_, actor) => actor);
  const policy = table.book.policies.find(({ wants }) => wants.some(({ id }) => id === solo.id))?.id ?? '';
  const { seats, automated } = table.scenario;
  const chosen = [
    ...seats.filter(({ policies }) => Object.values(policies).includes(policy)),
    ...automated.filter((seat) => seat.policy === policy),
  ];
  return chosen.map(({ actor }) => members.actor.indexOf(actor));
}

/** Numbers that follow from a name: a small generator of our own, so that drafting is repeatable. */
function drawing(name: string): Draw {
  let state = 2166136261;
  for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return Math.trunc(((state >>> 8) * below) / 16777216);
  };
}
