// Makes the case of a rule: as few situations as show each of its parts speak, and the nearest in which it says
// less or nothing, each as short as it can be told.

import type { Table } from '../../src/engine/index.ts';
import { NOBODY, R } from '../../src/world/register.ts';
import type { Case, Situation } from './case.ts';
import type { Finds } from './finds.ts';
import { invent } from './invent.ts';
import { cellsRead, momentOf, type Stage, shorten, stageOf } from './shorten.ts';
import { edgeOf } from './silence.ts';
import type { Solo, Word } from './solo.ts';
import { agreementText, orderText, valuesAt } from './stage.ts';
import { told } from './told.ts';

/** Cells a situation tells even where they are as in the opening: what the rule reads, unless that is too much. */
const TOLD_CELLS = 8;

/** How many situations are shown with their edges, and how many edges each. */
const EDGED = 2;
const EDGES = 2;

export interface Made {
  readonly case: Case | undefined;
  /** Parts that no game showed, and those for which no situation was found at all. */
  readonly invented: readonly string[];
  readonly mute: readonly string[];
}

export function makeCase(table: Table, solo: Solo, found: Finds): Made {
  const open = new Set(solo.parts);
  const invented: string[] = [];
  const mute: string[] = [];
  const situations: Situation[] = [];
  const silences: Situation[] = [];
  while (open.size > 0) {
    let stage = bestFind(table, solo, found, open);
    if (stage === undefined) {
      const address = [...open][0] ?? '';
      stage = invent(table, solo, address, found.worlds);
      if (stage === undefined) {
        open.delete(address);
        mute.push(address);
        continue;
      }
      invented.push(address);
    }
    const wanted = saidBy(solo.says(momentOf(table, stage))).filter((address) => open.has(address));
    stage = shorten(table, solo, stage, wanted);
    if (situations.length < EDGED) {
      const { speaks, silent } = edgeOf(table, solo, stage, EDGES);
      stage = speaks;
      silences.push(...silent.map((quiet) => situationOf(table, solo, quiet)));
    }
    const said = solo.says(momentOf(table, stage));
    situations.push(situationOf(table, solo, stage));
    for (const address of saidBy(said)) open.delete(address);
  }
  situations.push(...silences.filter((quiet) => !situations.some((other) => isSame(quiet, other))));
  const made = { case: solo.id, title: solo.title, on: solo.on, situations };
  return { case: situations.length === 0 ? undefined : made, invented, mute };
}

function isSame(a: Situation, b: Situation): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function saidBy(words: readonly Word[]): readonly string[] {
  return [...new Set(words.map(({ address }) => address))];
}

/** The moment heard in which most of the open parts speak; the first of equals. */
function bestFind(table: Table, solo: Solo, found: Finds, open: ReadonlySet<string>): Stage | undefined {
  let best: Stage | undefined;
  let most = 0;
  for (const address of open) {
    for (const moment of found.moments.get(address) ?? []) {
      const stage = stageOf(table, solo, moment);
      const count = saidBy(solo.says(momentOf(table, stage))).filter((part) => open.has(part)).length;
      if (count > most) [best, most] = [stage, count];
    }
  }
  return best;
}

function situationOf(table: Table, solo: Solo, stage: Stage): Situation {
  const { board } = table;
  const moment = momentOf(table, stage);
  const words = solo.says(moment);
  const read = cellsRead(table, solo, stage);
  const tracks = [...read].filter((cell) => cell < board.slotBase);
  const cells = new Set([...stage.cells.keys(), ...(tracks.length <= TOLD_CELLS ? tracks : [])]);
  const bare = solo.on === 'upkeep' || solo.on === 'card';
  const looksAtAgreements = tracks.length < read.size;
  const self = stage.frame[R.self] ?? NOBODY;
  const roll = stage.frame[R.roll] ?? 0;
  return {
    ...(stage.turn === 1 ? {} : { turn: stage.turn }),
    ...(roll === 0 ? {} : { roll }),
    ...(cells.size === 0 ? {} : { before: valuesAt(board, moment.world, [...cells]) }),
    ...(looksAtAgreements
      ? { agreements: stage.agreements.map((image) => agreementText(table, image)) }
      : {}),
    ...(bare || self === stage.frame[R.sponsor] ? {} : { self: board.members.actor[self] ?? '' }),
    ...(bare ? {} : { order: orderText(table, stage.frame) }),
    after: told(board, words),
  };
}
