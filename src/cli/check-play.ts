// What only shows when games are played: aims that nobody reaches, cards that never come, rules that never speak.
// Games are few and luck is luck, so these are notes.
import type { Rulebook } from '../rulebook/book.ts';
import { impossibleIn } from '../rulebook/checks/span-of.ts';
import type { BookText } from '../rulebook/gather/gather.ts';
import type { Box } from '../rulebook/gather/load.ts';
import { noteAt, type Path, warningAt } from '../rulebook/gather/spot.ts';
import type { Problem } from '../rulebook/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { readScenario } from '../scenario/variant/resolve.ts';
import { nothingHeard, sample } from '../study/sample.ts';

export interface Playing {
  /** Seeds a scenario is played with; 0 plays nothing. */
  readonly seeds: number;
  progress(text: string): void;
}

interface Loaded extends BookText {
  readonly scenario: Scenario;
}

interface Aim {
  readonly actor: string;
  readonly id: string;
  readonly title: string;
  readonly path: Path;
}

function aimsOf({ seats }: Scenario): readonly Aim[] {
  return seats.flatMap(({ actor, objectives }, seat) =>
    objectives.map(({ id, title }, at) => ({ actor, id, title, path: ['seats', seat, 'objectives', at] })),
  );
}

/** A warning for each objective that the bounds of the board rule out. */
export function hopelessAims(
  book: Rulebook,
  loaded: readonly Loaded[],
  siblings: readonly BookText[],
): readonly Problem[] {
  return loaded.flatMap(({ file, text, scenario }) => {
    const objectives = scenario.seats.flatMap((seat) => seat.objectives);
    const source = readScenario(file, text, siblings);
    return aimsOf(scenario).flatMap(({ path }, index) => {
      const met = objectives[index]?.met;
      const found = met === undefined ? undefined : impossibleIn(book, met);
      if (found === undefined) return [];
      return [warningAt({ source, path }, ['met', ...found.path], `nobody can meet this: ${found.what}`)];
    });
  });
}

/** Plays each scenario under the base, twice a seed, and says what never happened. */
export async function playNotes(
  box: Box,
  loaded: readonly Loaded[],
  siblings: readonly BookText[],
  { seeds, progress }: Playing,
): Promise<readonly Problem[]> {
  if (seeds === 0 || loaded.length === 0) return [];
  const notes: Problem[] = [];
  const all = nothingHeard();
  const games = seeds * 2;
  let played = 0;
  for (const { file, text, scenario } of loaded) {
    const heard = nothingHeard();
    for (const _ of sample(box.base, scenario, seeds, heard)) {
      played++;
      progress(`${played} of ${games * loaded.length} games`);
      await pause();
    }
    const source = readScenario(file, text, siblings);
    for (const { actor, id, title, path } of aimsOf(scenario)) {
      if (heard.met.has(`${actor} ${id}`)) continue;
      notes.push(
        noteAt({ source, path }, [], `in ${games} games of ${scenario.id} nobody met "${title}" (${actor})`),
      );
    }
    for (const one of heard.spoke) all.spoke.add(one);
    for (const card of heard.cards) all.cards.add(card);
  }
  progress('');
  return [...notes, ...silences(box, loaded, { heard: all, games: games * loaded.length })];
}

/** Rules that forbid speak before anything happens, and are not heard in a game. */
function silences(
  { base, spots }: Box,
  loaded: readonly Loaded[],
  { heard, games }: { readonly heard: ReturnType<typeof nothingHeard>; readonly games: number },
): readonly Problem[] {
  const scheduled = new Set(
    loaded.flatMap(({ scenario: { calendar, deck } }) =>
      [...calendar, ...deck.cards].map(({ card }) => card),
    ),
  );
  const note = (id: string, what: string): readonly Problem[] => {
    const spot = spots.get(id);
    return spot === undefined ? [] : [noteAt(spot, [], what)];
  };
  return [
    ...base.rules.flatMap(({ id, on, title }) =>
      on === 'forbid' || heard.spoke.has(id)
        ? []
        : note(id, `in ${games} games ${id} never spoke (${title})`),
    ),
    ...base.cards.flatMap(({ id, title }) =>
      !scheduled.has(id) || heard.cards.has(id)
        ? []
        : note(id, `in ${games} games ${id} never came (${title})`),
    ),
  ];
}

/** Lets the program hear an interruption between games. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
