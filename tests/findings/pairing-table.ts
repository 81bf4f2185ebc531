// The table of docs/pairing.md, as it is counted: a line a lever, and the medians.

import { FEWEST_CHANGED } from '../../src/study/statistics/few.ts';
import { signature } from '../signature/signature.ts';
import { allTogether, type Gain, gainsIn, leverStudies, pairingGround, playedHere } from './pairing.ts';

/** An effect of this many standard deviations is one that an analyst would tell of. */
const TELLING = 0.2;

const say = (line: string) => process.stdout.write(`${line}\n`);

const times = (gain: number | undefined) => (gain === undefined ? 'equal' : gain.toFixed(1));

/** The middle one, or the mean of the two in the middle. Pre: not empty. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [below = 0, above = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[sorted.length >> 1]];
  return (below + above) / 2;
}

const gainsOf = (rows: readonly { readonly pairingGain: number | undefined }[]) =>
  rows.flatMap(({ pairingGain }) => pairingGain ?? []);

function line({ of, primary, all, most, parted }: Gain): string {
  const { difference, low, high, effect, changed, pairs, pairingGain } = primary;
  const others = all.filter(({ outcome }) => outcome !== of.primary);
  const cells = [
    of.study.title,
    of.kind,
    of.primary,
    `${difference.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`,
    effect?.toFixed(2) ?? '-',
    `${changed}${changed < FEWEST_CHANGED ? ', few' : ''}`,
    `${Math.round((100 * parted) / pairs)} %`,
    times(pairingGain),
    times(most),
    times(median(gainsOf(others))),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Prints the table in Markdown. Pre: 2 seeds or more. */
export function printPairing(seeds: number): void {
  const ground = pairingGround();
  const studies = leverStudies(ground);
  const found = playedHere(allTogether(studies, seeds), ground);
  const gains = gainsIn(found, studies);
  const told = gains.filter(({ primary }) => Math.abs(primary.effect ?? 0) >= TELLING);
  const failed = found.tally.failed === 0 ? '' : `; ${found.tally.failed} games failed`;
  say(
    `seeds 1 to ${seeds}, signature ${signature()}, digest ${found.digest.slice(0, 12)}; ${found.tally.games} games${failed}\n`,
  );
  say('| lever | kind | outcome | difference | in sd | changed | parted | gain | at most | other gauges |');
  say('| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const gain of gains) say(line(gain));
  const middle = (rows: readonly Gain[]) => median(gainsOf(rows.map(({ primary }) => primary))).toFixed(1);
  const gauges = gainsOf(gains.flatMap(({ of, all }) => all.filter(({ outcome }) => outcome !== of.primary)));
  say(`\nmedian gain on the primary outcome: ${middle(gains)} of all ${gains.length};`);
  say(`${middle(told)} of the ${told.length} with an effect of ${TELLING} standard deviations or more`);
  say(`median of what it could be at most: ${median(gains.flatMap(({ most }) => most ?? [])).toFixed(1)}`);
  say(`median gain on the other gauges: ${median(gauges).toFixed(1)} of ${gauges.length} comparisons`);
}
