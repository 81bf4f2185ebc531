// heartland verify: whether records are what they say. 0: all are; 1: one is not; 2: one cannot be read at all.
import type { Lane } from '../engine/index.ts';
import { formatRecordProblem, type RecordProblem } from '../record/problem.ts';
import { readRecord } from '../record/read.ts';
import { type CellDifference, type Verdict, verify } from '../record/verify.ts';
import type { CellName } from '../world/cell.ts';
import type { CliCommand, Desk } from './command.ts';
import type { ExitCode } from './complaint.ts';

interface VerifyOptions {
  readonly interpreter?: boolean;
  readonly json?: boolean;
}

export const verifyCommand: CliCommand = {
  name: 'verify',
  summary: 'play records again and compare every hash',
  declare(command, act, desk) {
    command
      .argument('<record...>', 'records to verify')
      .option('--interpreter', 'work the rules the slow, readable way')
      .option('--json', 'print JSON')
      .action(act((paths: readonly string[], options: VerifyOptions) => verifyAll(desk, paths, options)));
  },
};

function verifyAll(desk: Desk, paths: readonly string[], options: VerifyOptions): ExitCode {
  const lane: Lane = options.interpreter === true ? 'interpreter' : 'compiled';
  const verdicts = paths.map((path) => ({ path, verdict: verdictOn(path, lane) }));
  for (const { path, verdict } of verdicts) {
    if (verdict.ok && options.json !== true) desk.out(goodLine(path, verdict));
    if (!verdict.ok) for (const line of badLines(path, verdict)) desk.err(line);
  }
  if (options.json === true) {
    const json = verdicts.map(({ path, verdict }) => ({ record: path, ...verdict }));
    desk.out(JSON.stringify(json, null, 2));
  }
  const codes = verdicts.map(({ verdict }) => exitCode(verdict));
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
}

function verdictOn(path: string, lane: Lane): Verdict {
  const record = readRecord(path);
  return record.ok ? verify(record.value, lane) : { ok: false, problem: record.error, differences: [] };
}

function exitCode(verdict: Verdict): ExitCode {
  if (verdict.ok) return 0;
  return (verdict.problem satisfies RecordProblem).unreadable === true ? 2 : 1;
}

function goodLine(path: string, verdict: Extract<Verdict, { ok: true }>): string {
  const { turns, finished, finalHash } = verdict;
  const end = finished ? `${turns} turns` : `${turns} finished turns of a game broken off`;
  return `${path}: verified, ${end}${finalHash === '' ? '' : `, hash ${finalHash}`}`;
}

function badLines(path: string, verdict: Extract<Verdict, { ok: false }>): readonly string[] {
  const { problem, differences } = verdict;
  return [
    formatRecordProblem(path, problem),
    ...differences.map((difference) => `  ${differenceText(difference)}`),
  ];
}

function differenceText({ cell, compiled, interpreter }: CellDifference): string {
  return `${cellText(cell)}: ${compiled} by compiled rules, ${interpreter} by the interpreter`;
}

/** "tie reed highland trade", or "agreement 3, until". */
export function cellText(cell: CellName): string {
  return 'track' in cell ? [cell.track, ...cell.members].join(' ') : `agreement ${cell.slot}, ${cell.field}`;
}
