// `npm run findings -- wins SCENARIO [SEEDS [LENS SEEDS]]`: who wins a scenario played by its doctrines and which aims are
// met, in the base and under each lens; where rivalry went; and which two seats' progress goes together or apart.

import { LENSES } from '../lenses/readings.ts';
import { signature } from '../signature/signature.ts';
import { type NamedScenario, readBox } from '../support/boxes.ts';
import { type Balance, balanceOf, correlations } from './balance.ts';
import { doctrines, tableFor } from './measure.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

function countedUnder(named: NamedScenario, seeds: number, lens?: string) {
  const { book, scenario } = readBox(named, lens);
  const table = tableFor(book, scenario);
  return { scenario, found: balanceOf(table, seeds, doctrines(table)) };
}

const percent = (count: number | undefined, of: number) => `${Math.round((100 * (count ?? 0)) / of)}`;

/** Of a hundred games, those in which rivalry rose to 55 and to 75, and those in which it fell under 25. */
function rivalryOf({ rivalry, games }: Balance): string {
  const [strained, broken] = [55, 75].map((from) => rivalry.filter(({ most }) => most >= from).length);
  const agreed = rivalry.filter(({ least }) => least < 25).length;
  return `rivalry reaches 55 in ${percent(strained, games)}, 75 in ${percent(broken, games)}, falls under 25 in ${percent(agreed, games)}`;
}

/** Prints the tables of docs/balance.md for one scenario; without lens seeds, the base only. */
export function printWins(scenario: string, seeds: number, lensSeeds: number): void {
  const named: NamedScenario = { box: '', scenario };
  const base = countedUnder(named, seeds);
  const { found } = base;
  say(`${scenario}, balance-0 to balance-${seeds - 1}, signature ${signature()}; percentages of games\n`);
  say('| seat | wins | aims | progress of 30 |');
  say('|---|---|---|---|');
  for (const { actor, objectives } of base.scenario.seats) {
    const aims = objectives.map(({ id }) => `${id} ${percent(found.met.get(`${actor} ${id}`), seeds)}`);
    const progress = found.progress.get(actor) ?? [];
    const mean = progress.reduce((sum, value) => sum + value, 0) / seeds;
    say(`| ${actor} | ${percent(found.won.get(actor), seeds)} | ${aims.join(' | ')} | ${mean.toFixed(1)} |`);
  }
  say(
    `\nall won in ${percent(found.wonByAll, seeds)}, nobody in ${percent(found.wonByNobody, seeds)}; ${rivalryOf(found)}`,
  );
  const pairs = correlations(found);
  for (const pair of [pairs[0], pairs.at(-1)]) {
    if (pair !== undefined) say(`progress of ${pair.seats}: ${pair.value.toFixed(2)}`);
  }
  if (lensSeeds === 0) return;
  say(
    `\n| wins under, ${lensSeeds} games | ${base.scenario.seats.map(({ actor }) => actor).join(' | ')} | rivalry |`,
  );
  say(`|---|${base.scenario.seats.map(() => '---|').join('')}---|`);
  for (const lens of LENSES) {
    const { found } = countedUnder(named, lensSeeds, lens);
    const wins = base.scenario.seats.map(({ actor }) => percent(found.won.get(actor), lensSeeds));
    say(`| ${lens} | ${wins.join(' | ')} | ${rivalryOf(found)} |`);
  }
}
