// The nearest silences: one thing changed about a stage in which a rule speaks, so that it says nothing, or less.
// Where a number decides, the two stages stand on either side of it.

import type { Table } from '../../src/engine/index.ts';
import { choiceNames, choiceRegister, membersFor } from '../../src/engine/skeleton.ts';
import { MEMBER_PARAMS } from '../../src/rulebook/book.ts';
import { type Frame, R } from '../../src/world/register.ts';
import { cellsRead, momentOf, type Stage } from './shorten.ts';
import type { Solo } from './solo.ts';
import { told } from './told.ts';

interface Edge {
  /** The stage in which the rule speaks, moved to the edges there are. */
  readonly speaks: Stage;
  readonly silent: readonly Stage[];
}

/** Cells tried: rules that read more than this look at the whole region. */
const TRIED = 12;

/** At most so many edges of cells are shown; if there is none, one of the agreements or the order. */
export function edgeOf(table: Table, solo: Solo, stage: Stage, most: number): Edge {
  const says = (other: Stage) => solo.says(momentOf(table, other));
  const said = says(stage);
  const isQuieter = (other: Stage) => {
    const words = says(other);
    return said.some(({ address }) => !words.some((word) => word.address === address));
  };
  const isSame = (other: Stage) =>
    JSON.stringify(told(table.board, says(other))) === JSON.stringify(told(table.board, said));
  const changed = new Set(said.flatMap((word) => (word.kind === 'changes' ? [word.cell] : [])));
  const read = [...cellsRead(table, solo, stage)].filter(
    (cell) => cell < table.board.slotBase && !changed.has(cell),
  );
  let speaks = stage;
  const edges: { readonly cell: number; readonly to: number }[] = [];
  for (const cell of read.slice(0, TRIED)) {
    if (edges.length === most) break;
    const found = edgeAt(table, speaks, cell, isQuieter);
    if (found === undefined) continue;
    const moved = withCell(speaks, cell, found.last);
    if (isSame(moved)) speaks = moved;
    edges.push({ cell, to: found.to });
  }
  const silent = edges.map(({ cell, to }) => withCell(speaks, cell, to)).filter(isQuieter);
  if (silent.length > 0) return { speaks, silent };
  const other = [...otherAgreements(stage), ...otherOrders(table, solo, stage)].find(isQuieter);
  return { speaks: stage, silent: other === undefined ? [] : [other] };
}

function withCell(stage: Stage, cell: number, value: number): Stage {
  return { ...stage, cells: new Map([...stage.cells, [cell, value]]) };
}

/** The nearest value of a cell at which the rule says less, and the one next to it at which it does not. */
function edgeAt(table: Table, stage: Stage, cell: number, isQuieter: (stage: Stage) => boolean) {
  const now = stage.cells.get(cell) ?? table.opening[cell] ?? 0;
  const [lo, hi] = [table.board.lo[cell] ?? 0, table.board.hi[cell] ?? 0];
  for (let step = 1; step <= hi - lo; step++) {
    for (const to of [now - step, now + step]) {
      if (to < lo || to > hi || !isQuieter(withCell(stage, cell, to))) continue;
      return { to, last: to < now ? to + 1 : to - 1 };
    }
  }
  return undefined;
}

function* otherAgreements(stage: Stage): Generator<Stage> {
  for (const image of stage.agreements) {
    yield { ...stage, agreements: stage.agreements.filter((other) => other !== image) };
  }
}

/** Orders next to this one: one word, one member or the turn changed. */
function* otherOrders(table: Table, solo: Solo, stage: Stage): Generator<Stage> {
  yield { ...stage, turn: stage.turn + 1 };
  if (solo.on === 'upkeep' || solo.on === 'card') return;
  const { book, board } = table;
  const action = book.actions[stage.frame[R.action] ?? 0];
  if (action === undefined) return;
  const having = (register: number, value: number): Stage => {
    const frame: Frame = stage.frame.slice();
    frame[register] = value;
    return { ...stage, frame };
  };
  for (const [index, name] of choiceNames(book).entries()) {
    for (const option of action.choices[name] ?? []) {
      yield having(choiceRegister(index), book.board.choices[name]?.indexOf(option) ?? -1);
    }
  }
  const clauses = Object.keys(book.board.clauses);
  for (const clause of action.clauses) {
    yield having(R.clauses, (stage.frame[R.clauses] ?? 0) ^ (1 << clauses.indexOf(clause)));
  }
  for (const secret of action.secret) yield having(R.secret, secret);
  for (const extra of action.extra) yield having(R.extra, extra);
  const taken = [R.sponsor, R.body, R.other].map((register) => stage.frame[register]);
  for (const param of MEMBER_PARAMS) {
    const [, body, other] = taken;
    for (const id of action.members[param] ?? []) {
      const member = membersFor(board, param).indexOf(id);
      if (param === 'partner' && member === taken[0]) continue;
      if ((param === 'body' && member === other) || (param === 'other' && member === body)) continue;
      yield having(R[param], member);
    }
  }
  const selves = board.members.actor.flatMap((_, actor) => (actor === taken[0] ? [] : [actor]));
  if (solo.on === 'consent' || solo.on === 'vetoed') for (const actor of selves) yield having(R.self, actor);
}
