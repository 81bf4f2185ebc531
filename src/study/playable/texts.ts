// The files of a playable cell, as a person would have written them: a scenario that says how it differs from the study's,
// and a lens with the numbers of the rules that are otherwise.
import { BASE } from '../../rulebook/book.ts';
import { SET_KEYS } from '../../rulebook/lens/lens-set.ts';
import type { RuleChange } from '../plan/lever.ts';
import type { Playable } from './playable.ts';

export interface Naming {
  readonly name: string;
  readonly title: string;
  /** What it is about, in a few sentences. */
  readonly text: string;
  /** Why its numbers are what they are. */
  readonly reason: string;
}

/** The scenario file; `base` is the scenario it extends. */
export function scenarioText(
  { name, title, text, reason }: Naming,
  playable: Playable,
  base: string,
): string {
  const { opening, bound } = playable;
  const tracks = Map.groupBy(opening, ({ track }) => track);
  return lines([
    `# How ${name} differs from ${base}: what is not said here is as it is there.`,
    ...bound.map((words) => `# A scenario cannot say that ${words}: the study did.`),
    `scenario: ${name}`,
    `extends: ${base}`,
    `title: ${quoted(title)}`,
    `text: ${quoted(text)}`,
    ...(tracks.size === 0 ? [] : ['opening:']),
    ...[...tracks].flatMap(([track, values]) => [
      `  ${track}:`,
      ...values.map(({ at, value }) => `    - { at: ${nested(at, value)}, assume: ${quoted(reason)} }`),
    ]),
  ]);
}

/** The lens file. Pre: the playable changes rules. */
export function lensText({ name, title, text, reason }: Naming, { lens, rules }: Playable): string {
  return lines([
    `lens: ${name}`,
    `title: ${quoted(title)}`,
    `text: ${quoted(text)}`,
    ...(lens === BASE ? [] : [`over: ${lens}`]),
    'lines:',
    ...rules.map((change) => `  - { ${changeWords(change)}, assume: ${quoted(reason)} }`),
  ]);
}

function changeWords(change: RuleChange): string {
  if ('off' in change) return `off: ${change.off}`;
  const numbers = SET_KEYS.flatMap((key) => (change[key] === undefined ? [] : [`${key}: ${change[key]}`]));
  return [`set: ${change.set}`, ...numbers].join(', ');
}

/** `{ a: { b: 5 } }` for a value at members of the first dimensions. */
function nested([first, ...rest]: readonly string[], value: number | string): string {
  return first === undefined ? String(value) : `{ ${first}: ${nested(rest, value)} }`;
}

function quoted(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, ' ').trim());
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
