// Keys of a replay.

import { type Command, commandFor } from '../keys.ts';
import { backInWhy, openWhy } from '../model/why.ts';
import { rowClicked } from '../mouse.ts';
import { browse, pressState } from '../play/press-table.ts';
import { pressWhy } from '../play/press-why.ts';
import { moved, stepOf } from '../play/ui.ts';
import { whyOnTab } from '../play/why-here.ts';
import { say } from '../texts.ts';
import { typeInto } from '../typing.ts';
import { openCompare } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { FORK_LUCK, FORK_SEATS, FORK_TURN } from './fork-lines.ts';
import type { Over } from './over.ts';
import { pacedBy } from './pace.ts';
import { placeOf } from './place.ts';
import { endOf } from './reel.ts';
import {
  go,
  nextViewer,
  type Stand,
  seenIn,
  seenWithTurn,
  stepBack,
  stepOn,
  toPoint,
  turnBack,
  turnOn,
  turnTo,
} from './stand.ts';

/** One key; `@` and a number is a click on that turn. */
export function pressReplay(stand: Stand, key: string): void {
  stand.notice = '';
  const { over } = stand;
  if (/^@\d+$/.test(key)) {
    turnTo(stand, Number(key.slice(1)));
    return;
  }
  const row = rowClicked(key);
  if (row !== undefined) {
    const again = clickRow(stand, row);
    if (again !== undefined) pressReplay(stand, again);
    return;
  }
  if (over?.kind === 'goto' && /^[0-9]$|^backspace$/.test(key)) {
    typeInto(over, key);
    return;
  }
  const command = commandFor(placeOf(stand), key);
  if (command === undefined) return;
  if (command === 'quit') stand.doors.leave();
  else if (over !== undefined) pressOver(stand, over, command);
  else pressBoard(stand, command);
}

/** Marks the row, and in the ledger goes there; gives the key that a second click on it stands for, if any. */
function clickRow(stand: Stand, row: number): string | undefined {
  const { over, ui } = stand;
  if (over === undefined) {
    const again = ui.cursors[ui.tab] === row;
    if (ui.tab === 'ledger') toRow(stand, row);
    else ui.cursors[ui.tab] = row;
    if (!again) return undefined;
    return ui.tab === 'ledger' ? 'w' : 'enter';
  }
  if (!('cursor' in over)) return undefined;
  const again = over.cursor === row;
  over.cursor = row;
  if (!again) return undefined;
  return over.kind === 'fork' ? 'space' : 'enter';
}

/** Goes where a happening of the turn is over. */
function toRow(stand: Stand, row: number): void {
  const { reel, spot, viewer } = stand;
  const place = reel.told(spot.turn, viewer)[row]?.place;
  if (place !== undefined) go(stand, { turn: spot.turn, step: place + 1 });
}

function pressBoard(stand: Stand, command: Command): void {
  const move = MOVES[command];
  if (move !== undefined) {
    move(stand);
    return;
  }
  const { ui } = stand;
  switch (command) {
    case 'why': {
      const seen = ui.tab === 'ledger' ? seenWithTurn(stand) : seenIn(stand);
      stand.over = openWhy(whyOnTab(seen, ui));
      return;
    }
    case 'goto':
      stand.over = { kind: 'goto', typed: '' };
      return;
    case 'open':
      if (ui.tab === 'board') stand.over = { kind: 'state', scroll: 0 };
      return;
    case 'viewer':
      nextViewer(stand);
      return;
    case 'faster':
    case 'slower':
      stand.pace = pacedBy(stand.pace, command === 'faster' ? 1 : -1);
      return;
    case 'compare':
      if (stand.doors.beside !== undefined)
        stand.over = { kind: 'others', names: stand.doors.others?.() ?? [], cursor: 0, problem: '' };
      return;
    case 'fork':
      if (stand.doors.fork !== undefined) stand.over = forkHere(stand);
      return;
    default:
      browseHere(stand, command);
  }
}

const MOVES: { readonly [command in Command]?: (stand: Stand) => void } = {
  stepBefore: stepBack,
  stepAfter: stepOn,
  turnBefore: turnBack,
  turnAfter: turnOn,
  firstTurn: (stand) => go(stand, { turn: 1, step: 0 }),
  lastTurn: (stand) => turnTo(stand, stand.reel.turns),
  pointAfter: (stand) => pointed(stand, 1),
  pointBefore: (stand) => pointed(stand, -1),
};

function pointed(stand: Stand, by: 1 | -1): void {
  if (!toPoint(stand, by)) stand.notice = say(by > 0 ? 'turning.noneAfter' : 'turning.noneBefore');
}

/** The cursor of the ledger is where one stands: moving it moves the board. */
function browseHere(stand: Stand, command: Command): void {
  const { ui, reel, spot, viewer } = stand;
  const by = stepOf(command);
  if (ui.tab !== 'ledger' || by === 0) {
    browse(ui, seenIn(stand), command, stand.doors.map !== undefined);
    return;
  }
  toRow(stand, moved(ui.cursors.ledger, by, reel.told(spot.turn, viewer).length));
}

/** From within a turn it is that turn that is played anew; from its end the next, if there is one. */
function forkHere({ reel, spot, viewer }: Stand): Over {
  const { scenario, seats } = reel.game.table;
  const ended = spot.step >= endOf(reel, spot.turn).step && spot.turn < scenario.turns;
  const own = typeof viewer === 'number' ? viewer : seats[0];
  return {
    kind: 'fork',
    wish: { turn: spot.turn + (ended ? 1 : 0), seats: new Set(own === undefined ? [] : [own]), luck: 'same' },
    cursor: FORK_TURN,
  };
}

function pressOver(stand: Stand, over: Over, command: Command): void {
  if (command === 'back') {
    if (over.kind !== 'why' || !backInWhy(over)) stand.over = undefined;
    return;
  }
  switch (over.kind) {
    case 'why':
      pressWhy(seenWithTurn(stand), over, command, (text) => {
        stand.notice = text;
      });
      return;
    case 'goto':
      if (command !== 'open') return;
      stand.over = undefined;
      if (over.typed !== '') turnTo(stand, Number(over.typed));
      return;
    case 'state':
      if (command === 'why') pressBoard(stand, command);
      else pressState(stand.ui, seenIn(stand), over, command);
      return;
    case 'others':
      pressOthers(stand, over, command);
      return;
    case 'fork':
      pressFork(stand, over, command);
  }
}

function pressOthers(stand: Stand, over: Extract<Over, { kind: 'others' }>, command: Command): void {
  if (command !== 'open') {
    over.cursor = moved(over.cursor, stepOf(command), over.names.length);
    return;
  }
  const name = over.names[over.cursor];
  if (name === undefined) return;
  const found = stand.doors.beside?.(name) ?? '';
  if (typeof found === 'string') over.problem = found;
  else layBeside(stand, found);
}

function layBeside(stand: Stand, compared: Comparison): void {
  const { ticks, map, leave } = stand.doors;
  stand.over = undefined;
  const back = () => {
    stand.beside = undefined;
  };
  const timed = ticks === undefined ? {} : { ticks };
  stand.beside = openCompare({ ...compared, ...timed, map, leave, back });
}

function pressFork(stand: Stand, over: Extract<Over, { kind: 'fork' }>, command: Command): void {
  const { wish } = over;
  const { seats } = stand.reel.game.table;
  const turns = Math.min(stand.reel.turns + 1, stand.reel.game.table.scenario.turns);
  const seat = seats[over.cursor - FORK_SEATS];
  if (command === 'open') {
    if (wish.seats.size === 0) return;
    stand.doors.fork?.({ ...wish, seats: [...wish.seats].sort((a, b) => a - b) });
    stand.doors.leave();
  } else if (command === 'toggle' || command === 'turnLess' || command === 'turnMore') {
    if (over.cursor === FORK_LUCK) wish.luck = wish.luck === 'same' ? 'new' : 'same';
    else if (seat !== undefined) {
      if (!wish.seats.delete(seat)) wish.seats.add(seat);
    } else if (command !== 'toggle')
      wish.turn = Math.min(Math.max(1, wish.turn + (command === 'turnMore' ? 1 : -1)), turns);
  } else over.cursor = moved(over.cursor, stepOf(command), seats.length + FORK_SEATS);
}
