// What a study found, for programs: the findings as they are, rounded, with the commands that come to them again.

import { recordCommand, reproduceCommand } from '../report/study/commands.ts';
import type { Findings } from '../study/findings/findings.ts';

const DIGITS = 1e6;

/** The documented output of `whatif report --json`: keys are added, never taken away. */
export function findingsJson(findings: Findings, folder: string): string {
  const typical = findings.typical.map(({ typical: one, outliers, ...cell }) => ({
    ...cell,
    typical: { ...one, replay: recordCommand(folder, cell.name, one.seed) },
    outliers: outliers.map((game) => ({ ...game, replay: recordCommand(folder, cell.name, game.seed) })),
  }));
  const whole = { ...findings, typical, folder, reproduce: reproduceCommand(findings, folder) };
  const text = JSON.stringify(
    whole,
    (_key, value: unknown) =>
      typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * DIGITS) / DIGITS : value,
    2,
  );
  return `${text}\n`;
}
