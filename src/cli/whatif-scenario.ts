// heartland whatif scenario: a box that a study found, as a scenario to sit down to, with a game that is like most that end
// so, and one that does not.
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { err, ok, type Result } from '../kit/result.ts';
import { recordCommand } from '../report/study/commands.ts';
import { BASE } from '../rulebook/book.ts';
import type { BoxGame } from '../study/findings/box-games.ts';
import type { BoxFinding } from '../study/findings/boxes.ts';
import { findingsIn } from '../study/findings/findings.ts';
import type { Plan } from '../study/plan/manifest.ts';
import { type Playable, playableOf } from '../study/playable/playable.ts';
import type { Naming } from '../study/playable/texts.ts';
import { type Act, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, type Lines } from './complaint.ts';
import { isPath } from './library.ts';
import { countOf } from './long-work.ts';
import type { StudyOptions } from './whatif-prepare.ts';
import { findGames } from './whatif-query.ts';
import { flawLine, readingGames } from './whatif-read.ts';
import { interestOf, nothingToSeek } from './whatif-report.ts';
import { type Written, writeScenario } from './whatif-scenario-files.ts';

interface ScenarioOptions extends StudyOptions {
  readonly which?: string | undefined;
  readonly of?: string | undefined;
  readonly name?: string | undefined;
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
}

export function declareScenario(command: Command, act: Act, desk: Desk): void {
  command
    .command('scenario')
    .description('write a box that a study found as a scenario to be played')
    .argument('<where>', 'a study file, or the folder of its games')
    .option('--which <number>', 'which box of the report, from 1', '1')
    .option('--of <outcome>=<least>', 'as the report was asked')
    .option('--name <name>', 'what the scenario is called; STUDY-box-NUMBER, if not given')
    .option('--out <path>', 'a file that ends in .yaml, or a folder for a box of its own')
    .option('--seeds <count>', 'as the study was run with')
    .option('--lens <name>', 'as the study was run with')
    .option('--box <folder>', 'as the study was run with')
    .option('--json', 'print JSON')
    .action(
      act((where: string, _options: ScenarioOptions, own: Command) =>
        writeBox(desk, where, own.optsWithGlobals<ScenarioOptions>()),
      ),
    );
}

/** A box of a study, with the cell its typical game is of. */
interface Chosen {
  readonly plan: Plan;
  readonly folder: string;
  readonly which: number;
  readonly box: BoxFinding;
  readonly typical: BoxGame;
  readonly playable: Playable;
}

async function writeBox(desk: Desk, where: string, options: ScenarioOptions): Promise<ExitCode> {
  const chosen = await choose(desk, where, options);
  if (!chosen.ok) return refuse(desk, chosen.error);
  const { plan, playable, which, typical } = chosen.value;
  const naming = namingOf(chosen.value, options.name);
  if (!naming.ok) return refuse(desk, naming.error);
  const { name } = naming.value;
  const isFile = playable.rules.length === 0 && options.box === undefined && !isPath(plan.study.scenario);
  const out = options.out ?? (isFile ? `${name}.yaml` : name);
  const folderOnly =
    playable.rules.length > 0
      ? `box ${which} changes numbers of the rules, which no scenario can hold`
      : isPath(plan.study.scenario) && 'the study names its scenario by a file, which has to come along';
  if (/\.ya?ml$/.test(out) && folderOnly !== false) {
    const help = 'name a folder: it gets rules, scenarios and a lens';
    return refuse(desk, complain({ where: '--out', what: folderOnly, help }).error);
  }
  if (existsSync(out)) {
    return refuse(
      desk,
      complain({ where: out, what: 'there is something here already', help: '--out PATH names another' })
        .error,
    );
  }
  const written = writeScenario(desk.home, {
    out,
    box: options.box,
    plan,
    playable,
    naming: naming.value,
    typical,
  });
  if (!written.ok) return refuse(desk, written.error);
  const told = tellingOf(chosen.value, written.value);
  desk.out(options.json === true ? JSON.stringify(told, null, 2) : tellingText(told));
  return 0;
}

async function choose(desk: Desk, where: string, options: ScenarioOptions): Promise<Result<Chosen, Lines>> {
  const given = options.which ?? '1';
  const which = countOf(given, 1000);
  if (which === undefined) {
    return complain({ where: '--which', what: `"${given}" is not the number of a box, from 1` });
  }
  const found = findGames(desk, where, { ...options, out: undefined });
  if (!found.ok) return found;
  const { plan, folder } = found.value;
  const interest = interestOf(plan, options.of);
  if (!interest.ok) return interest;
  const read = await readingGames(desk, folder, () =>
    findingsIn(plan, folder, interest.value, (flaw) => desk.err(flawLine(folder, flaw))),
  );
  if (!read.ok) return read;
  const findings = read.value;
  if (findings !== undefined && findings.boxes === undefined && interest.value !== undefined) {
    return err(nothingToSeek(interest.value));
  }
  const boxes = findings?.boxes?.boxes ?? [];
  const box = boxes[which - 1];
  if (box?.typical === undefined) {
    const there =
      boxes.length === 0
        ? 'this study has no boxes'
        : `there are boxes 1 to ${boxes.length}, and no ${which}`;
    const help =
      boxes.length === 0
        ? 'designs that sample have them, with games that end so and games that do not'
        : undefined;
    return complain({ where: boxes.length === 0 ? where : '--which', what: there, help });
  }
  const { typical } = box;
  return ok({ plan, folder, which, box, typical, playable: playableOf(plan, typical.cell) });
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function namingOf({ plan, which, box, typical }: Chosen, given: string | undefined): Result<Naming, Lines> {
  const { study, ground } = plan;
  const name = given ?? `${study.study}-box-${which}`;
  if (!NAME.test(name)) {
    const help = 'small letters and digits with dashes between';
    return complain({ where: '--name', what: `"${name}" cannot name a scenario`, help });
  }
  const sentence = box.sentence.replaceAll('`', '');
  return ok({
    name,
    title: `${ground.scenario.title}: box ${which} of ${study.study}`,
    text: `${sentence} (Study ${study.study}: ${study.title}.) The numbers here are those of its typical game, seed ${typical.seed} of ${typical.name}.`,
    reason: `As in the typical game of box ${which} of the study ${study.study}.`,
  });
}

/** The documented output of `whatif scenario --json`: keys are added, never taken away. */
function tellingOf({ plan, folder, which, box, typical, playable }: Chosen, written: Written) {
  const own = typical.cell;
  const game = ({ cell, name, seed, hash, outcomes }: BoxGame) => ({
    ...{ cell, name, seed, hash, outcomes },
    // The scenario stands for one cell: a game of another is recorded from the study.
    replay:
      cell === own && playable.bound.length === 0
        ? `heartland run ${[...written.words, '--seed', String(seed)].join(' ')}`
        : recordCommand(folder, name, seed),
  });
  const { lens, policies, bound } = playable;
  return {
    study: plan.study.study,
    which,
    sentence: box.sentence,
    scenario: written.scenario,
    files: written.files,
    lens: playable.rules.length > 0 ? written.lens : lens === BASE ? undefined : lens,
    policies: Object.fromEntries(policies),
    unsaid: bound,
    typical: game(typical),
    counter: box.counter === undefined ? undefined : game(box.counter),
    check: written.check,
    play: `heartland play ${written.words.join(' ')}`,
  };
}

function tellingText(told: ReturnType<typeof tellingOf>): string {
  const { which, sentence, files, typical, counter, unsaid, check, play } = told;
  return [
    `Box ${which}: ${sentence.replaceAll('`', '')}`,
    `Written and in order: ${files.join(', ')}`,
    ...unsaid.map(
      (words) => `A scenario cannot say that ${words}: play it so, or record the game from the study.`,
    ),
    `Typical game: seed ${typical.seed}, which ends at ${typical.hash}`,
    `  ${typical.replay}`,
    ...(counter === undefined
      ? ['Every game of the box ends so: there is no counter-example.']
      : [`And yet not so: seed ${counter.seed} of ${counter.name}`, `  ${counter.replay}`]),
    'Check it, and sit down to it:',
    ...(check === undefined ? [] : [`  ${check}`]),
    `  ${play}`,
  ].join('\n');
}
