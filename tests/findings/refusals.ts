// `npm run findings -- refusals [SEEDS]`: how often a joint exercise is refused and a soft memorandum signed, as played, and
// with each consent modifier that speaks of them struck out in turn. What moves the answer carries it.

import { DUSHANBE, readBox } from '../support/boxes.ts';
import { insisting, refusalRate, tableFor, tally, without } from './measure.ts';

/** Prints the table as it is counted, a line a modifier. */
export function printRefusals(seeds: number): void {
  const { book, scenario } = readBox(DUSHANBE);

  const parts = book.rules
    .filter(
      (rule) =>
        rule.on === 'consent' &&
        (rule.actions?.includes('joint-exercise') ||
          rule.actions?.includes('memorandum') ||
          rule.tags?.includes('link')),
    )
    .flatMap((rule) => Object.keys(rule.give ?? {}).map((letter) => ({ address: rule.id + letter, rule })));

  const line = (name: string, struck: typeof book) => {
    const table = tableFor(struck, scenario);
    const exercise = tally(table, seeds, insisting(table, 'russia', 'joint-exercise', 'troops'));
    const memo = tally(table, seeds, insisting(table, 'russia', 'memorandum', 'soft'));
    const percent = (value: number) => `${Math.round(100 * value)} %`.padStart(8);
    process.stdout.write(
      `${name.padEnd(12)}${percent(refusalRate(exercise, 'china'))}${percent(exercise.exercised / seeds)}${percent(memo.softSigned / seeds)}`,
    );
  };

  process.stdout.write(`${seeds} seeds a line; Russia tables the text whenever it may\n`);
  process.stdout.write(
    'struck out   China     passes  soft memo\n             refuses   (games) signed (games)\n',
  );
  line('nothing', book);
  process.stdout.write('\n');
  for (const { address, rule } of parts) {
    line(address, without(book, address));
    process.stdout.write(`   ${rule.title}\n`);
  }
}
