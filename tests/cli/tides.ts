// A small study of the invented region in a file, for tests of the command line.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOANLESS =
  '  - { name: loanless, title: No loans, forbids: [{ actor: tidewater, actions: [loan] }] }\n';
const DRY = '  - { name: dry, title: No squalls at first, opening: [{ track: squall, to: 0 }] }\n';
const LEVERS = { loanless: LOANLESS, dry: DRY };

/** Writes the study, and gives its path. It plays so many seeds with each of the levers, and without one. */
export function tides(folder: string, seeds: number, ...levers: readonly (keyof typeof LEVERS)[]): string {
  const path = join(folder, 'tides.yaml');
  writeFileSync(
    path,
    `study: tides
title: Tides
text: What the water changes
scenario: lagoon
seeds: { from: 1, count: ${seeds} }
levers:
${levers.map((name) => LEVERS[name]).join('')}outcomes:
  - { name: loans, title: Loans made, proposed: [loan] }
  - { name: pacts-agreed, title: Pacts agreed, accepted: [pact] }
`,
  );
  return path;
}
