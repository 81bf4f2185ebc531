// heartland luck: every roll of one game by name, the most consequential first; and the game again with one of them
// turned.
import { err, ok, type Result } from '../kit/result.ts';
import { partingSentence } from '../report/divergence.ts';
import type { Divergence } from '../study/paths/divergence.ts';
import {
  drawShowing,
  faceAt,
  middleOf,
  otherFace,
  type Roll,
  rollName,
  shownBy,
} from '../study/paths/roll.ts';
import { rollsOf } from '../study/paths/rolls.ts';
import {
  rankedSwings,
  type Starts,
  type Swapped,
  type Swing,
  startsOf,
  swapped,
  swingOf,
} from '../study/paths/swap.ts';
import { type CliCommand, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, formatComplaint, type Lines, unknownWord } from './complaint.ts';
import { inSteps } from './long-work.ts';
import { type CaseOptions, type LuckCase, luckCase } from './luck-case.ts';
import { firstOther, keptLines, LABELS, shareOf, swapLines, swingLines } from './luck-text.ts';

interface LuckOptions extends CaseOptions {
  readonly swap?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

export const luck: CliCommand = {
  name: 'luck',
  summary: 'list the rolls of a game, and play it again with one turned',
  declare(command, act, desk) {
    command
      .argument('<game>', 'the record of a game; or a study or its folder, with --seed')
      .option('--seed <number>', 'of a study: which seed')
      .option('--variant <cell>', 'of a study: which variant; the first if not given')
      .option(
        '--swap <roll>',
        'play it again with this roll turned: its number or name, and =VALUE if you like',
      )
      .option('--all', 'list every roll, not only the most consequential')
      .option('--lens <name>', 'as the study was run with')
      .option('--box <folder>', 'as the study was run with')
      .option('--json', 'print JSON')
      .action(act((where: string, options: LuckOptions) => tellLuck(desk, where, options)));
  },
};

async function tellLuck(desk: Desk, where: string, options: LuckOptions): Promise<ExitCode> {
  const found = luckCase(desk, where, options);
  if (!found.ok) return refuse(desk, found.error);
  if (found.value.note !== undefined) desk.err(found.value.note);
  const { setup, seed } = found.value;
  const { rolls } = rollsOf(setup(), seed);
  if (options.swap === undefined) return tellAll(desk, found.value, rolls, options);
  const wanted = wantedRoll(rolls, options.swap);
  if (!wanted.ok) return refuse(desk, wanted.error);
  return tellSwap(desk, found.value, rolls, wanted.value, options);
}

const SHOWN = 20;

async function tellAll(
  desk: Desk,
  one: LuckCase,
  rolls: readonly Roll[],
  { all, json }: LuckOptions,
): Promise<ExitCode> {
  const starts: Starts = startsOf(one.setup(), one.seed);
  const swings: Swing[] = [];
  const done = await inSteps(desk, rolls.length, 'rolls turned', (place) => {
    const roll = rolls[place];
    const swing = roll === undefined ? undefined : swingOf(starts, roll, place);
    if (swing !== undefined) swings.push(swing);
  });
  const tried = { rolls: rolls.slice(0, done), swings: rankedSwings(swings) };
  if (json === true) desk.out(JSON.stringify(listJson(one, tried.rolls, tried.swings), null, 2));
  else {
    const head = [headOf(one, `${rolls.length} rolls, the most consequential first`), ''];
    const most = all === true ? rolls.length : SHOWN;
    desk.out([...head, ...swingLines(one.table, tried, most)].join('\n'));
  }
  if (done === rolls.length) return 0;
  const what = `broken off after ${done} of ${rolls.length} rolls`;
  desk.err(formatComplaint({ where: 'heartland luck', what }));
  return 2;
}

function headOf({ table, seed }: LuckCase, what: string): string {
  const { title, id } = table.scenario;
  return `${title} (${id}), seed ${seed}: ${what}`;
}

interface Wanted {
  readonly place: number;
  readonly roll: Roll;
  readonly draw: number;
}

/** A roll by number or name, and the draw it is turned to. */
function wantedRoll(rolls: readonly Roll[], given: string): Result<Wanted, Lines> {
  const [, name = '', value] = /^([^=]*)(?:=(.*))?$/.exec(given) ?? [];
  const where = `--swap ${given}`;
  const place = /^\d{1,6}$/.test(name)
    ? Number(name) - 1
    : rolls.findIndex((roll) => rollName(roll) === name);
  const roll = rolls[place];
  if (roll === undefined && /^\d+$/.test(name)) {
    return complain({ where, what: `this game has rolls 1 to ${rolls.length}` });
  }
  if (roll === undefined) {
    const { error } = unknownWord(where, 'roll', name, rolls.map(rollName));
    // All names are many lines: the list is a command away.
    return err(error.map((line) => `${line.split('; there is')[0]}; without --swap they are listed`));
  }
  const draw = drawFor(roll, value, where);
  return draw.ok ? ok({ place, roll, draw: draw.value }) : draw;
}

function drawFor(roll: Roll, value: string | undefined, where: string): Result<number, Lines> {
  if (value === undefined) {
    const face = otherFace(roll);
    if (face !== undefined) return ok(middleOf(face));
    const help = roll.kind === 'die' ? 'give what it shows: --swap ROLL=1 to ROLL=100' : undefined;
    return complain({ where, what: 'nothing else could have come of this roll', help });
  }
  const most = roll.kind === 'die' ? 100 : roll.faces.length;
  const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) {
    const what = roll.kind === 'die' ? 'a die shows 1 to 100' : `its choices are 1 to ${most}`;
    return complain({ where, what });
  }
  const face = roll.faces[number - 1];
  const draw = roll.kind === 'die' || face === undefined ? drawShowing(number) : middleOf(face);
  const same = roll.kind === 'die' ? shownBy(roll.draw) === number : faceAt(roll.faces, draw) === roll.came;
  return same ? complain({ where, what: 'this is what came' }) : ok(draw);
}

function tellSwap(
  desk: Desk,
  one: LuckCase,
  rolls: readonly Roll[],
  { place, roll, draw }: Wanted,
  { json }: LuckOptions,
): ExitCode {
  const found = swapped(one.setup, one.seed, roll, draw);
  if (json === true) {
    desk.out(JSON.stringify(swapJson(one, { place, roll, draw }, found), null, 2));
    return 0;
  }
  const head = [headOf(one, `roll ${place + 1} of ${rolls.length} turned`), ''];
  const lines = swapLines(one.table, roll, draw, found);
  desk.out([...head, ...lines, ...keptLines(one.given, found.kept)].join('\n'));
  return 0;
}

/** The documented output of `luck --json`: keys are added, never taken away. */
function listJson({ table, seed }: LuckCase, rolls: readonly Roll[], swings: readonly Swing[]) {
  const order = new Map(swings.map(({ place }, rank) => [place, rank]));
  const last = swings.length;
  const listed = rolls.map((roll, place) => {
    const swing = swings.find((one) => one.place === place);
    return { ...rollJson(roll, place), ...(swing === undefined ? {} : { turned: swingJson(swing) }) };
  });
  const rankOf = (roll: number) => order.get(roll - 1) ?? last;
  listed.sort((a, b) => rankOf(a.roll) - rankOf(b.roll) || a.roll - b.roll);
  return { scenario: table.scenario.id, seed, lens: table.book.lens, rolls: listed };
}

function swingJson({ to, from, aims, progress, influence }: Swing) {
  return { to: to.name, from, aims, progress, influence };
}

function rollJson(roll: Roll, place: number) {
  const { turn, phase, purpose, who, slot, kind, actor, about, judged, draw, faces, came } = roll;
  const key = { roll: place + 1, name: rollName(roll), turn, phase, purpose, who, slot, kind, actor };
  return {
    ...key,
    ...(about === undefined ? {} : { about }),
    ...(kind === 'die' ? { judged, shows: shownBy(draw) } : {}),
    came: faces[came]?.name,
    faces: faces.map((face) => ({ name: face.name, share: shareOf(face) })),
  };
}

/** The documented output of `luck --swap --json`. */
function swapJson(one: LuckCase, { place, roll, draw }: Wanted, found: Swapped) {
  const { table, seed, given } = one;
  const { first, changed, before, after, kept } = found;
  const voices = { a: table, b: table, labels: LABELS };
  return {
    scenario: table.scenario.id,
    seed,
    lens: table.book.lens,
    roll: rollJson(roll, place),
    to: roll.faces[faceAt(roll.faces, draw)]?.name,
    ...(roll.kind === 'die' ? { shows: shownBy(draw) } : {}),
    parted: first !== undefined,
    ...(first === undefined ? {} : { first: firstJson(first), line: partingSentence(first, voices) }),
    from: firstOther(before.hashes, after.hashes),
    changed,
    finalHash: { before: before.hashes.at(-1), after: after.hashes.at(-1) },
    decisions: { given, kept },
  };
}

function firstJson({ turn, phase, kind, actor, about, a, b, also }: Divergence) {
  const both = { before: a.choice, after: b.choice, also };
  return { turn, phase, kind, actor, ...(about === undefined ? {} : { about }), ...both };
}
