// Two records laid side by side: whether they can be, what is not the same in them from the start, and the first
// decision at which they part.
import { err, ok, type Result } from '../kit/result.ts';
import type { Header } from '../record/format.ts';
import type { RecordFile } from '../record/parse.ts';
import { choiceText, divergenceLines } from '../report/divergence.ts';
import type { Divergence } from '../study/paths/divergence.ts';
import { sameBoard } from '../study/paths/moved.ts';
import { firstApart } from '../study/paths/retold.ts';
import type { Option, Side } from '../study/paths/side.ts';
import type { Comparison } from '../tui/index.ts';
import type { Desk } from './command.ts';
import { complain, type ExitCode, type Lines } from './complaint.ts';
import { type Refused, readShown, type Shown } from './shown.ts';

const LABELS = { a: 'A', b: 'B' } as const;

/** Opens another record beside one that is open. Errors: it cannot be read or replayed, or is of another scenario. */
export function besideShown(a: Shown, path: string): Result<Comparison, Refused> {
  const b = readShown(path, { like: a });
  if (!b.ok) return b;
  const compared = compareShown(a, b.value);
  return compared.ok ? compared : err({ code: 2, lines: compared.error });
}

export function compareShown(a: Shown, b: Shown): Result<Comparison, Lines> {
  const [first, second] = [a.game.table, b.game.table];
  if (first.scenario.id !== second.scenario.id) {
    const what = `this is a game of ${second.scenario.id}, and ${a.path} one of ${first.scenario.id}`;
    return complain({ where: b.path, what, help: 'two games of one scenario can be laid side by side' });
  }
  if (!sameBoard(first, second)) {
    const what = `its board is not that of ${a.path}`;
    return complain({ where: b.path, what, help: 'two games on one board can be laid side by side' });
  }
  const found = firstApart({ table: first, record: a.record }, { table: second, record: b.record });
  return ok({
    a: { name: a.path, game: a.game },
    b: { name: b.path, game: b.game },
    notes: notesOn(a.record, b.record),
    parting:
      found === undefined
        ? undefined
        : {
            turn: found.turn,
            lines: divergenceLines(found, { a: first, b: second, labels: LABELS }),
            options: optionsOf(found, a),
          },
  });
}

/** What differs before anybody decides anything. */
function notesOn({ header: a }: RecordFile, { header: b }: RecordFile): readonly string[] {
  const notes: string[] = [];
  if (a.lens !== b.lens) notes.push(`The rules are not the same: lens ${a.lens} in A, ${b.lens} in B.`);
  else if (a.bookHash !== b.bookHash) notes.push('The rules are not the same.');
  if (JSON.stringify(a.scenario) !== JSON.stringify(b.scenario)) notes.push('The scenario reads otherwise.');
  if (a.seed !== b.seed) notes.push(`The luck is not the same: seed ${a.seed} in A, ${b.seed} in B.`);
  if (JSON.stringify(a.luck) !== JSON.stringify(b.luck)) {
    notes.push(`Other luck is not the same: ${luckText(a)} in A, ${luckText(b)} in B.`);
  }
  return notes;
}

function luckText({ luck = [] }: Header): string {
  return luck.length === 0
    ? 'none'
    : luck.map(({ turn, seed }) => `seed ${seed} from turn ${turn} on`).join(', ');
}

function optionsOf({ a, b }: Divergence, { game }: Shown): NonNullable<Comparison['parting']>['options'] {
  const names = [...new Set([...a.options, ...b.options].map(({ name }) => name))];
  const share = (side: Side, name: string) => shareOf(side.options.find((option) => option.name === name));
  return names.map((name) => {
    const [inA, inB] = [a.choice === name, b.choice === name];
    return {
      text: choiceText(game.table, { choice: name }),
      a: share(a, name),
      b: share(b, name),
      came: inA ? (inB ? 'both' : 'a') : inB ? 'b' : 'neither',
    };
  });
}

function shareOf(option: Option | undefined): number {
  return option === undefined ? 0 : option.to - option.from;
}

/** What two records have in common and where they part, for those without a screen. */
export function tellCompared(desk: Desk, { a, b, parting, notes }: Comparison, json: boolean): ExitCode {
  if (json) {
    const parted = parting !== undefined;
    desk.out(
      JSON.stringify({ a: a.name, b: b.name, parted, notes, ...(parted ? { parting } : {}) }, null, 2),
    );
    return 0;
  }
  const { title, id } = a.game.table.scenario;
  const [first = '', ...rest] = parting?.lines ?? [];
  const told =
    parting === undefined
      ? ['Nobody decides otherwise as far as both games go.']
      : [`They part in ${first}.`, ...rest.map((line) => `  ${line}`)];
  desk.out([`${title} (${id})`, `A ${a.name}`, `B ${b.name}`, '', ...told, ...notes].join('\n'));
  return 0;
}
