// The later parts of a hindcast's report: every reading of the rules, what each question means, and the hashes.
import type { ArmReport, HindcastReport } from '../study/hindcast/report.ts';
import { cameWords } from './hindcast-words.ts';

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** Share of yes, or the median of how many, in every arm. */
export function lensTable(arms: readonly ArmReport[]): string {
  const [main] = arms;
  const rows = (main?.answers ?? []).map((answer, index) => [
    `\`${answer.question}\``,
    `${answer.scenario}, ${answer.turn}`,
    cameWords(answer),
    ...arms.map(({ answers }) => {
      const other = answers[index];
      return other === undefined ? '-' : other.share === null ? `~${other.median}` : other.share.toFixed(2);
    }),
  ]);
  return table(['question', 'start, turn', 'came', ...arms.map(({ arm }) => arm)], rows);
}

export function questionsList({ questions }: HindcastReport, main: ArmReport): string {
  return questions
    .map(({ question, asks, answer, detail, leak, near }) => {
      const read = main.answers
        .filter((entry) => entry.question === question)
        .map(
          ({ scenario, because, note }) => `  - ${scenario}: ${because}${note === null ? '' : ` (${note})`}`,
        );
      const told =
        leak === 'none'
          ? ''
          : ` What the rules are read from states this ${leak === 'full' ? 'in full' : 'in part'}.`;
      const tested = near === null ? '' : ` A test comes near it: ${near}`;
      return [`- \`${question}\`: ${asks} **${answer}**. ${detail}${told}${tested}`, ...read].join('\n');
    })
    .join('\n');
}

export function startLine({ scenario, knows, withheld }: HindcastReport['starts'][number]): string {
  const cards = withheld.length === 0 ? '' : ` Kept out, since they play an answer: ${withheld.join(', ')}.`;
  return `- \`${scenario}\`: ${knows}${cards}`;
}

export function hashesTable({ hashes }: HindcastReport): string {
  const rows = [
    ['questions', hashes.questions],
    ...Object.entries(hashes.rules).map(([name, hash]) => [`rules, ${name}`, hash]),
    ...Object.entries(hashes.scenarios).map(([name, hash]) => [`start, ${name}`, hash]),
    ...Object.entries(hashes.games).map(([name, hash]) => [`game of seed 0, ${name}`, hash]),
  ];
  return table(
    ['of', 'SHA-256'],
    rows.map(([name = '', hash = '']) => [name, `\`${hash.slice(0, 16)}\``]),
  );
}
