// The ranking of a study's assumptions, for programs.
import type { Weighed } from '../study/doubts/pulls.ts';
import type { Doubt, Question } from '../study/doubts/question.ts';
import type { DoubtRanking } from '../study/doubts/ranking.ts';

const DIGITS = 1e6;

/** The documented output of `whatif doubts --json`: keys are added, never taken away. */
export function doubtsJson(
  question: Question,
  { rounds, ranked, left }: DoubtRanking,
  again: string,
): string {
  const { study, lens, swing, targets, variants, kept } = question;
  const [base, variant] = variants;
  const whole = {
    study: study.study,
    scenario: study.scenario,
    lens,
    base: base?.name,
    variant: variant?.name,
    swing,
    targets,
    rounds: rounds.map(({ failed, ...round }) => ({ ...round, failed: failed.map(numberOf) })),
    ranking: ranked.map((one) => ({
      ...named(one.doubt),
      reach: one.reach,
      moves: one.most,
      clear: one.pull.clear,
      low: one.pull.low,
      high: one.pull.high,
      seeds: one.seeds,
      parted: one.parted,
      effects: effectsOf(question, one),
    })),
    left: left.flatMap(({ round, ranked }) =>
      ranked.map(({ doubt, reach, most }) => ({ ...numberOf(doubt), round: round + 1, reach, moves: most })),
    ),
    kept,
    games: rounds.reduce((sum, round) => sum + round.games, 0),
    again,
  };
  return JSON.stringify(
    whole,
    (_key, value: unknown) =>
      typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * DIGITS) / DIGITS : value,
    2,
  );
}

function numberOf({ address, key }: Doubt) {
  return { address, number: key };
}

function named({ entry, title, reason, address, key, value, range }: Doubt) {
  return { address, number: key, entry, title, reason, value, range };
}

function effectsOf({ targets }: Question, { pulls }: Weighed) {
  return pulls.map(({ low, high, reach, clear }, at) => ({ ...targets[at], low, high, reach, clear }));
}
