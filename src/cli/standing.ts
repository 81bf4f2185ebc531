// How a game stands, in words and tables and as JSON: influence, room, objectives.
import { type Game, outcome, type Table } from '../engine/index.ts';
import { nameOf } from '../report/phrases.ts';
import type { Standing } from '../report/turning-points.ts';

/** Pre: called at the start, or after a turn's review. `turn` counts finished turns. */
export function standingOf(game: Game): Standing {
  return { turn: game.hashes.length, states: outcome(game).states };
}

/** The outcome with every number under its name. Part of the documented output of `run --json`. */
export function outcomeJson(game: Game) {
  const { domain, power } = game.table.board.members;
  const { seats, states } = outcome(game);
  const named = (names: readonly string[], values: readonly unknown[]) =>
    Object.fromEntries(names.map((name, index) => [name, values[index]]));
  return {
    seats,
    states: states.map(({ state, influence, room, autonomy }) => ({
      state,
      influence: named(
        domain,
        influence.map((row) => named(power, row)),
      ),
      room,
      autonomy,
    })),
  };
}

/** A table of influence by state and domain, each number with its change since `before`. */
export function influenceTable(table: Table, before: Standing, after: Standing): readonly string[] {
  const { members } = table.board;
  const shorts = members.power.map((id) => shortOf(table, id));
  const head = ['', '', ...shorts, 'room', 'autonomy'];
  const rows = after.states.flatMap((state, place) => {
    const was = before.states[place];
    return state.influence.map((row, domain) => [
      domain === 0 ? nameOf(table, state.state) : '',
      members.domain[domain] ?? '',
      ...row.map((value, power) => withChange(value, was?.influence[domain]?.[power] ?? value)),
      domain === 0 ? withChange(state.room, was?.room ?? state.room) : '',
      domain === 0 ? withChange(state.autonomy, was?.autonomy ?? state.autonomy) : '',
    ]);
  });
  return columns([head, ...rows]);
}

function withChange(value: number, was: number): string {
  const change = value - was;
  if (change === 0) return `${value}`;
  return `${value} (${change > 0 ? '+' : ''}${change})`;
}

/** Rows as columns of text, two spaces apart, the first two flush left and the rest flush right. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** A few lines for each seat: whether it reached its aims, and how far it came with each. */
export function objectiveLines(game: Game): readonly string[] {
  const names = outcome(game).seats.map((seat) => nameOf(game.table, seat.actor));
  const width = Math.max(0, ...names.map((name) => name.length));
  return outcome(game).seats.flatMap((seat, place) =>
    seat.objectives.map(({ title, met, progress }, index) => {
      const name = index === 0 ? (names[place] ?? '') : index === 1 && seat.won ? '  won' : '';
      const state = met ? 'met' : `${progress} of 10`;
      return `${name.padEnd(width)}  ${state.padStart(8)}  ${title}`;
    }),
  );
}

function shortOf(table: Table, actor: string): string {
  return table.book.actors.find(({ id }) => id === actor)?.short ?? actor;
}
