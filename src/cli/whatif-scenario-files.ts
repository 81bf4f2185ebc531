// Writes the files of a playable cell, once they were seen to be in order and to play the study's own game to its end: a
// scenario beside others, or where rules change a box of its own with those rules and a lens.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '../kit/result.ts';
import { codeOf } from '../record/lock.ts';
import { diskRefuses } from '../record/write.ts';
import { BASE } from '../rulebook/book.ts';
import type { BookText } from '../rulebook/gather/gather.ts';
import { loadBook } from '../rulebook/gather/load.ts';
import { readYaml } from '../rulebook/text/source.ts';
import { loadScenario } from '../scenario/load.ts';
import type { BoxGame } from '../study/findings/box-games.ts';
import type { Plan } from '../study/plan/manifest.ts';
import type { Playable } from '../study/playable/playable.ts';
import { lensText, type Naming, scenarioText } from '../study/playable/texts.ts';
import { playGame } from '../study/run/game.ts';
import { leveredPlayers } from '../study/run/levered.ts';
import { layBench } from '../study/run/meter.ts';
import { type BoxFiles, readBoxFiles, readFileOr, scenariosIn } from './box-files.ts';
import { complain, type Lines, problemLines } from './complaint.ts';
import type { Home } from './home.ts';
import { isPath } from './library.ts';

export interface Order {
  /** A file that ends in .yaml, or a folder. */
  readonly out: string;
  /** The box the study was run with; Heartland's own, if undefined. */
  readonly box: string | undefined;
  readonly plan: Plan;
  readonly playable: Playable;
  readonly naming: Naming;
  readonly typical: BoxGame;
}

export interface Written {
  readonly scenario: string;
  readonly lens: string;
  readonly files: readonly string[];
  /** What follows `heartland run` or `heartland play`. */
  readonly words: readonly string[];
  /** The command that checks it; undefined where a file lies outside the box it belongs to. */
  readonly check: string | undefined;
}

/** Errors: files that cannot be read or written; rules or a scenario that are no longer those of the study. */
export function writeScenario(home: Home, order: Order): Result<Written, Lines> {
  const { out, box, plan, playable, naming } = order;
  const source = sourceFiles(home, order);
  if (!source.ok) return source;
  const { rules, scenarios } = source.value;
  const isFile = /\.ya?ml$/.test(out);
  const { name } = naming;
  const { id } = plan.ground.scenario;
  const scenario: BookText = {
    file: isFile ? out : join(out, 'scenarios', `${name}.yaml`),
    text: scenarioText(naming, playable, id),
  };
  const hasLens = playable.rules.length > 0;
  const lens: BookText = {
    file: join('rules', 'lenses', `${name}.yaml`),
    text: hasLens ? lensText(naming, playable) : '',
  };
  const whole = hasLens ? [...rules, lens] : rules;
  const tried = tryOut(order, { rules: whole, scenarios }, scenario);
  if (!tried.ok) return tried;
  const texts = isFile
    ? [scenario]
    : [
        ...whole.map(({ file, text }) => ({ file: join(out, file), text })),
        ...besideIn(out, scenarios),
        scenario,
      ];
  const written = writeAll(texts);
  if (!written.ok) return written;
  const own = hasLens ? name : playable.lens;
  const words = [
    isFile ? out : name,
    ...(isFile ? (box === undefined ? [] : ['--box', box]) : ['--box', out]),
    ...(own === BASE ? [] : ['--lens', own]),
    ...[...playable.policies].flatMap(([actor, policy]) => ['--policy', `${actor}=${policy}`]),
  ];
  const files = isFile
    ? [out]
    : [scenario.file, ...(hasLens ? [join(out, lens.file)] : []), `${out} (the rules it is played with)`];
  const check = isFile && box !== undefined ? undefined : `heartland check ${out}`;
  return ok({ scenario: name, lens: own, files, words, check });
}

/** The YAML the study stands on, rules named from the folder of the box. */
function sourceFiles(home: Home, { box, plan }: Order): Result<BoxFiles, Lines> {
  const files = readBoxFiles(box ?? home.root, '');
  if (!files.ok) return files;
  const wanted = plan.study.scenario;
  if (files.value.rules.length === 0) {
    return complain({
      where: '--box',
      what: 'there are no rule files to copy',
      help: 'name the folder of the box',
    });
  }
  if (!isPath(wanted)) return files;
  const text = readFileOr(wanted);
  if (!text.ok) return text;
  const beside = scenariosIn(dirname(wanted));
  if (!beside.ok) return beside;
  const { rules, scenarios } = files.value;
  return ok({ rules, scenarios: [{ file: wanted, text: text.value }, ...beside.value, ...scenarios] });
}

/** Loads what is to be written and plays the typical game with it: it has to come to the same end. */
function tryOut(
  { plan, playable, naming, typical }: Order,
  { rules, scenarios }: BoxFiles,
  scenario: BookText,
): Result<void, Lines> {
  if (scenarios.some(({ file, text }) => nameIn(file, text) === naming.name)) {
    const what = `there is a scenario ${naming.name} already`;
    return complain({ where: '--name', what, help: 'give it another name' });
  }
  const lens = playable.rules.length > 0 ? naming.name : playable.lens;
  const stale = complain({
    where: naming.name,
    what: 'rules and scenario here do not play the game that the study played',
    help: 'they have changed since: run the study again',
  });
  const book = loadBook(rules, lens === BASE ? {} : { lens });
  if (!book.ok) return err([...stale.error, ...problemLines(book.error).error]);
  const loaded = loadScenario(scenario.file, scenario.text, book.value.book, scenarios);
  if (!loaded.ok) return err([...stale.error, ...problemLines(loaded.error).error]);
  const bench = layBench(plan.study.outcomes, book.value.book, loaded.value);
  const players = leveredPlayers(bench.table, playable.variant, playable.policies);
  const { hashes } = playGame(bench, players, typical.seed);
  return hashes.at(-1) === typical.hash ? ok(undefined) : stale;
}

/** Every scenario once, for a box of its own: without the others the rules would speak of cards that nobody plays. */
function besideIn(out: string, scenarios: readonly BookText[]): readonly BookText[] {
  const named = new Map(
    scenarios.toReversed().flatMap(({ file, text }) => {
      const name = nameIn(file, text);
      return name === undefined
        ? []
        : [[name, { file: join(out, 'scenarios', basename(file)), text }] as const];
    }),
  );
  return [...named.values()];
}

function nameIn(file: string, text: BookText['text']): unknown {
  const { value } = readYaml(file, text);
  if (typeof value !== 'object' || value === null || 'study' in value) return undefined;
  return 'scenario' in value ? value.scenario : undefined;
}

function writeAll(texts: readonly BookText[]): Result<void, Lines> {
  for (const { file, text } of texts) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
    } catch (error) {
      return complain({ where: file, what: diskRefuses(codeOf(error)) });
    }
  }
  return ok(undefined);
}
