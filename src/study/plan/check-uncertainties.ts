// Uncertainties and their design against the rules and the scenario.

import { nearest } from '../../kit/nearest.ts';
import { outOfRange } from '../../rulebook/checks/sheets.ts';
import type { Path } from '../../rulebook/text/source.ts';
import type { Study } from '../study.ts';
import { assumedNumbers, uncertaintiesOf } from './assumptions.ts';
import { axisOf, numbersAt } from './axis.ts';
import { checkCells, checkPolicies, type LeverDesk } from './check-levers.ts';
import { MOST_POINTS, mostAxes, pointCount, USUAL_DESIGN } from './design.ts';
import { known, say } from './fault.ts';
import { bookUnder, positionOf } from './ground.ts';
import { factsOf } from './opening.ts';
import { playedActors } from './seating.ts';
import type { Uncertainty } from './uncertainty.ts';

const MOST_LEVELS = 1_048_576;

export function checkUncertainties(desk: LeverDesk, study: Study): void {
  const { faults, ground, lens } = desk;
  const { uncertainties = [], design, assumptions } = study;
  if (uncertainties.length === 0 && assumptions === undefined) {
    if (design !== undefined) say(faults, ['design'], 'a design needs uncertainties to turn');
    return;
  }
  const before = faults.problems.length;
  uncertainties.forEach((entry, index) => {
    const path = ['uncertainties', index];
    if (uncertainties.findIndex(({ name }) => name === entry.name) < index) {
      say(faults, [...path, 'name'], `\`${entry.name}\` is declared twice`);
    }
    checkTarget(desk, entry, path);
    checkValues(desk, entry, path);
  });
  checkAssumptions(desk, study);
  if (faults.problems.length > before) return;
  const axes = uncertaintiesOf(study, ground).map((entry) => axisOf(entry, ground, lens, desk.seated));
  axes.forEach(({ target }, index) => {
    const same = axes.findIndex((axis) => JSON.stringify(axis.target) === JSON.stringify(target));
    if (same < index) {
      say(faults, ['uncertainties', index], `\`${uncertainties[same]?.name}\` turns the same thing`);
    }
  });
  const spec = design ?? USUAL_DESIGN;
  const most = mostAxes(spec);
  if (axes.length > most) {
    say(faults, ['design'], `${spec.kind} turns at most ${most} uncertainties, not ${axes.length}`);
    return;
  }
  const count = pointCount(axes, spec);
  if (count > MOST_POINTS) {
    say(
      faults,
      ['design'],
      `the design has ${count} points; the most is ${MOST_POINTS}: take fewer levels or a size`,
    );
  }
}

function checkAssumptions({ faults, ground, lens }: LeverDesk, { assumptions }: Study): void {
  if (assumptions === undefined || assumptions.of === 'all') return;
  const assumed = [...new Set(assumedNumbers(bookUnder(ground, lens)).map(({ entry }) => entry))];
  assumptions.of.forEach((address, index) => {
    known(faults, ['assumptions', 'of', index], 'assumed number at', address, assumed);
  });
}

function checkTarget(desk: LeverDesk, entry: Uncertainty, path: Path): void {
  const { faults, ground, lens } = desk;
  const { set, number, opening, policy } = entry;
  if ([set, opening, policy].filter((one) => one !== undefined).length !== 1) {
    say(faults, path, 'an uncertainty is about exactly one of set, opening, policy');
    return;
  }
  if (number !== undefined && set === undefined) say(faults, [...path, 'number'], '`number` goes with `set`');
  if (opening !== undefined) checkCells(desk, opening, [...path, 'opening']);
  if (policy !== undefined) {
    known(faults, [...path, 'policy'], 'actor', policy, playedActors(ground.scenario));
  }
  if (set === undefined) return;
  const book = bookUnder(ground, lens);
  const numbers = numbersAt(book, set);
  const keys = Object.keys(numbers ?? {});
  if (numbers === undefined)
    say(faults, [...path, 'set'], `the rules have no number at ${set}`, nearest(set, addresses(desk)));
  else if (number !== undefined && !keys.includes(number)) {
    say(faults, [...path, 'number'], `${set} has no number ${number}; it has ${keys.join(', ') || 'none'}`);
  } else if (number === undefined && keys.length !== 1) {
    const what =
      keys.length === 0
        ? 'has no plain number'
        : `has several: name one with \`number\` (${keys.join(', ')})`;
    say(faults, [...path, 'set'], `${set} ${what}`);
  }
}

/** Every part and setting of the rules that a study may set. */
function addresses({ ground, lens }: LeverDesk): string[] {
  const book = bookUnder(ground, lens);
  const rules = [...book.rules, ...book.policies.flatMap(({ wants }) => wants)];
  const parts = rules.flatMap(({ id, give, then }) =>
    Object.keys(give ?? then ?? {}).map((letter) => id + letter),
  );
  return [...parts, ...Object.values(book.settings).map(({ id }) => id)];
}

function checkValues(desk: LeverDesk, entry: Uncertainty, path: Path): void {
  const { faults } = desk;
  const { range, options } = entry;
  if ((range === undefined) === (options === undefined)) {
    say(faults, path, 'an uncertainty has either a range or options');
    return;
  }
  if (range !== undefined) {
    if (entry.policy !== undefined) say(faults, [...path, 'range'], 'policies are options, not a range');
    if (range[0] >= range[1]) {
      say(
        faults,
        [...path, 'range'],
        `the range from ${range[0]} to ${range[1]} holds nothing to vary: least first`,
      );
    } else if (range[1] - range[0] >= MOST_LEVELS) {
      say(faults, [...path, 'range'], `a range holds at most ${MOST_LEVELS} values`);
    }
  }
  const values: readonly (number | string)[] = options ?? range ?? [];
  if (options !== undefined && new Set<number | string>(options).size < options.length) {
    say(faults, [...path, 'options'], 'an option is named twice');
  }
  checkEach(desk, entry, values, [...path, range === undefined ? 'options' : 'range']);
}

function checkEach(
  desk: LeverDesk,
  entry: Uncertainty,
  values: readonly (number | string)[],
  path: Path,
): void {
  const { faults, ground, lens } = desk;
  if (entry.policy !== undefined) {
    const actor = entry.policy;
    values.forEach((policy, index) => {
      const seat = [{ actor, policy: String(policy) }];
      checkPolicies({ ...desk, strict: false, faults: { ...faults, problems: faults.problems } }, seat, [
        ...path,
        index,
      ]);
    });
    return;
  }
  const book = bookUnder(ground, lens);
  const track = entry.opening === undefined ? undefined : book.board.tracks[entry.opening.track];
  values.forEach((value, index) => {
    if (entry.set !== undefined && typeof value === 'string') {
      say(faults, [...path, index], `${entry.set} holds numbers, not names: ${value}`);
    }
    if (track === undefined || entry.opening === undefined) return;
    const name = entry.opening.track;
    const { board, world } = positionOf(book, ground.scenario);
    const outside = typeof value === 'number' ? outOfRange(name, track, value) : undefined;
    const facts = factsOf(board, world, { track: name, at: entry.opening.at, to: value });
    if (outside !== undefined) say(faults, [...path, index], outside);
    else if (typeof facts === 'string') say(faults, [...path, index], facts);
  });
}
