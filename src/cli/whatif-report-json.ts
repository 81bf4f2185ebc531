// What a study found, for programs: the findings as they are, rounded, with the commands that come to them again.

import { recordCommand, reproduceCommand } from '../report/study/commands.ts';
import type { BoxGame } from '../study/findings/box-games.ts';
import type { Findings } from '../study/findings/findings.ts';

const DIGITS = 1e6;

/** The documented output of `whatif report --json`: keys are added, never taken away. */
export function findingsJson(findings: Findings, folder: string): string {
  const replayOf = ({ name, seed }: BoxGame) => recordCommand(folder, name, seed);
  const typical = findings.typical.map(({ typical: one, outliers, ...cell }) => ({
    ...cell,
    typical: { ...one, replay: recordCommand(folder, cell.name, one.seed) },
    outliers: outliers.map((game) => ({ ...game, replay: recordCommand(folder, cell.name, game.seed) })),
  }));
  const boxes = findings.boxes && {
    ...findings.boxes,
    boxes: findings.boxes.boxes.map((box) => ({
      ...box,
      typical: box.typical && { ...box.typical, replay: replayOf(box.typical) },
      counter: box.counter && { ...box.counter, replay: replayOf(box.counter) },
    })),
  };
  const whole = { ...findings, typical, boxes, folder, reproduce: reproduceCommand(findings) };
  const text = JSON.stringify(
    whole,
    (_key, value: unknown) =>
      typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * DIGITS) / DIGITS : value,
    2,
  );
  return `${text}\n`;
}
