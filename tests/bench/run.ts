// `npm run bench [-- runner | terminal] [--json] [--seconds N]`: every variant in one process, in turns, so that a slow moment of the
// machine falls on all of them. What counts are the ratios; absolute figures are of this machine only.

import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measure, type Sample } from './measure.ts';
import { benchRunner } from './runner.ts';
import { benchTerminal } from './terminal/terminal.ts';
import { variants } from './variants.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '0.4' },
    seeds: { type: 'string', default: '4000' },
    rounds: { type: 'string' },
    resizes: { type: 'string', default: '200' },
    program: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
  },
});
// Another measurement altogether, of whole processes.
if (positionals[0] === 'runner') {
  await benchRunner({ seeds: Number(values.seeds), rounds: Number(values.rounds ?? 5) }, values.json);
  process.exit(0);
}
if (positionals[0] === 'terminal') {
  const { program, only } = values;
  const [rounds, resizes] = [Number(values.rounds ?? 20), Number(values.resizes)];
  await benchTerminal({ program, rounds, resizes, only });
  process.exit(0);
}

const ROUNDS = 7;
const list = variants();
const unequal = list.filter(
  (variant) => variant.checksum() !== list[0]?.checksum() && variant.game === 'bench',
);
if (unequal.length > 0) {
  process.stderr.write(`not the same game: ${unequal.map((variant) => variant.name).join(', ')}\n`);
  process.exit(1);
}
const samples = measure(list, ROUNDS, Number(values.seconds) * 1000);
if (values.json) process.stdout.write(`${JSON.stringify(report(samples), null, 2)}\n`);
else print(samples);

function report(found: readonly Sample[]) {
  const rate = (name: string) => found.find((sample) => sample.name === name)?.median ?? 0;
  const memory = Math.round(process.memoryUsage().rss / 1_048_576);
  return {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    rounds: ROUNDS,
    rssMiB: memory,
    samples: found,
    ratios: {
      'rules to hand': rate('rules') / rate('hand'),
      'rules with ledger and hash to hand': rate('rules, ledger, hash') / rate('hand'),
      'rules to boardgame.io': rate('rules') / rate('boardgame.io'),
      'compiled to interpreted': rate('rules') / rate('interpreter'),
    },
  };
}

function print(found: readonly Sample[]): void {
  const { ratios, node, cpu, rssMiB } = report(found);
  process.stdout.write(`${cpu}, Node ${node}, ${ROUNDS} rounds in turns, ${rssMiB} MiB\n\n`);
  process.stdout.write('games a CPU second        median        min        max\n');
  for (const sample of found) {
    const row = [sample.median, sample.min, sample.max].map((value) =>
      String(Math.round(value)).padStart(11),
    );
    process.stdout.write(`${sample.name.padEnd(22)}${row.join('')}\n`);
  }
  process.stdout.write('\n');
  for (const [name, value] of Object.entries(ratios)) {
    process.stdout.write(`${name.padEnd(40)}${value.toFixed(2)}\n`);
  }
}
