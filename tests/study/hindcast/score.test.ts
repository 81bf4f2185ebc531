// Scores against numbers worked by hand.
import { describe, expect, it } from 'vitest';
import type { ArmForecast, Forecast } from '../../../src/study/hindcast/forecast.ts';
import { powerOf } from '../../../src/study/hindcast/power.ts';
import type { Question } from '../../../src/study/hindcast/question.ts';
import { armAgainst, scoreArm, scored } from '../../../src/study/hindcast/score.ts';
import type { Histogram } from '../../../src/study/statistics/histogram.ts';

const QUESTION: Question = {
  id: 'q',
  asks: '?',
  start: '2007-10',
  by: '2012-12-31',
  about: 'a',
  answer: 'yes',
  status_quo: 'no',
  detail: '.',
  sources: ['s'],
  leak: 'none',
};
const ASK = { scenario: 's', turn: 1, because: 'b' };

const forecast = (question: Partial<Question>, answers: Histogram, first = true): Forecast => ({
  question: { ...QUESTION, ...question },
  ask: ASK,
  first,
  answers,
});

const arm = (name: string, forecasts: readonly Forecast[]): ArmForecast => ({
  arm: { name, title: name, kind: 'main', lens: 'base' },
  forecasts,
});

describe('a question of yes or no', () => {
  // 3 yes in 10 games, and it happened: the miss is 0.7.
  const found = scored(
    forecast({}, [
      [0, 7],
      [1, 3],
    ]),
  );

  it('has the squared miss as its Brier score, beside nothing changes and one in two', () => {
    expect(found.share).toBeCloseTo(0.3, 12);
    expect(found.brier?.games).toBeCloseTo(0.49, 12);
    expect(found.brier?.unchanged).toBe(1);
    expect(found.brier?.unknowing).toBe(0.25);
  });

  it('has a log score with one game added to each answer, for its rivals too', () => {
    expect(found.log.games).toBeCloseTo(Math.log2(12 / 4), 12);
    expect(found.log.unchanged).toBeCloseTo(Math.log2(12 / 1), 12);
    expect(found.log.unknowing).toBeCloseTo(1, 12);
  });

  it('counts several acts in one game once', () => {
    const often = scored(
      forecast({}, [
        [0, 5],
        [1, 3],
        [4, 2],
      ]),
    );
    expect(often.share).toBe(0.5);
    expect(often.brier?.games).toBe(0.25);
  });

  it('takes the answer of the ask, where it stops short of the question', () => {
    const entry = forecast({}, [[0, 10]]);
    expect(scored({ ...entry, ask: { ...ASK, answer: 'no' } }).brier?.games).toBe(0);
    expect(scored(entry).brier?.games).toBe(1);
  });
});

describe('a question of how many', () => {
  const found = scored(
    forecast({ answer: 2, status_quo: 0, most: 3 }, [
      [1, 5],
      [3, 5],
    ]),
  );

  it('has a ranked probability score in its own units and no Brier score', () => {
    // Half of the games stand below from 1 to 2, half above from 2 to 3: 0.25 + 0.25.
    expect(found.ranked.games).toBeCloseTo(0.5, 12);
    // Nothing changes is 2 away. 0 to 3 alike: 1/16 + 4/16 below, 1/16 above.
    expect(found.ranked.unchanged).toBe(2);
    expect(found.ranked.unknowing).toBeCloseTo(6 / 16, 12);
    expect([found.brier, found.share]).toEqual([undefined, undefined]);
  });

  it('has a log score over all numbers thought of', () => {
    // No game of 10 says 2; one is added to each of four numbers.
    expect(found.log.games).toBeCloseTo(Math.log2(14 / 1), 12);
  });
});

describe('an arm', () => {
  const yes = (share: number): Histogram => [
    [0, 10 - share],
    [1, share],
  ];
  const forecasts = (first: number, second: number) => [
    forecast({ id: 'one', about: 'x' }, yes(first)),
    forecast({ id: 'two', about: 'y', answer: 'no' }, yes(second)),
    forecast({ id: 'two', about: 'y', answer: 'no' }, yes(9), false),
    forecast({ id: 'echo', about: 'z', echo: 'a test' }, yes(1)),
    forecast({ id: 'many', about: 'z', answer: 4, status_quo: 4, most: 9 }, [[4, 10]]),
  ];
  const main = scoreArm(arm('main', forecasts(5, 1)));

  it('is scored over first ways of asking, without echoes and numbers', () => {
    // Misses 0.5 and 0.1: scores 0.25 and 0.01. Nothing changes: 1 and 0.
    expect(main.means?.brier.unchanged.skill).toMatchObject({ questions: 2 });
    expect(main.means?.brier.unchanged.skill.score).toBeCloseTo(0.13, 12);
    expect(main.means?.brier.unchanged.skill.baseline).toBe(0.5);
    expect(main.means?.brier.unchanged.skill.gain).toBeCloseTo(0.37, 12);
    expect(main.means?.brier.unknowing.skill.gain).toBeCloseTo(0.12, 12);
    // With one game added, 6 of 12 and 10 of 12 were right.
    expect(main.means?.log.unchanged.skill.score).toBeCloseTo((1 + Math.log2(12 / 10)) / 2, 12);
  });

  it('is scored beside somebody who knows how often the other questions saw a change', () => {
    // Of the two one changed. The other one of `one` did not: no change is sure, and it came: 1. That of `two` did: 1.
    expect(main.means?.brier.usual.skill.baseline).toBe(1);
    const three = scoreArm(
      arm('three', [
        forecast({ id: 'one' }, yes(5)),
        forecast({ id: 'two' }, yes(5)),
        forecast({ id: 'three', answer: 'no', status_quo: 'yes' }, yes(5)),
        forecast({ id: 'four', answer: 'no' }, yes(5)),
      ]),
    );
    // Changes: three of four. Those three are given 2 in 3, the fourth is given 3 in 3.
    expect(three.means?.brier.usual.skill.baseline).toBeCloseTo((3 / 9 + 1) / 4, 12);
    expect(three.means?.log.usual.skill.baseline).toBeCloseTo((3 * Math.log2(5 / 3) + Math.log2(5)) / 4, 12);
  });

  it('has second means with what no game can answer at one half, in which nothing changes may be right', () => {
    expect(main.filled).toBeUndefined();
    const unasked = { ...QUESTION, id: 'far', about: 'w', unanswerable: 'far lands' };
    const filled = scoreArm(arm('main', forecasts(5, 1)), [unasked]).filled;
    // 0.25 and 0.01, and 0.25 of one in two; it changed, so that "nothing changes" has three misses less one.
    expect(filled?.brier.unchanged.skill.questions).toBe(3);
    expect(filled?.brier.unchanged.skill.score).toBeCloseTo((0.25 + 0.01 + 0.25) / 3, 12);
    expect(filled?.brier.unchanged.skill.baseline).toBeCloseTo(2 / 3, 12);
    expect(filled?.log.unknowing.skill.baseline).toBeCloseTo(1, 12);
  });

  it('has an interval from the worst question to the best, when there are two', () => {
    expect(main.means?.brier.unchanged.overQuestions).toMatchObject({ blocks: 2 });
    expect(main.means?.brier.unchanged.overQuestions?.gain.low).toBeCloseTo(-0.01, 12);
    expect(main.means?.brier.unchanged.overQuestions?.gain.high).toBeCloseTo(0.75, 12);
  });

  it('is told from another: how much worse the other one foretells', () => {
    // 2 of 10 and 3 of 10: scores 0.64 and 0.09, which is 0.39 and 0.08 worse.
    const worse = armAgainst(main, scoreArm(arm('placebo', forecasts(2, 3))));
    expect(worse?.skill.gain).toBeCloseTo((0.39 + 0.08) / 2, 12);
    expect(armAgainst(main, main)?.skill.gain).toBe(0);
  });
});

describe('what so few questions can show', () => {
  it('follows from the spread of the gains', () => {
    // Gains 0, 0.2, 0.4: standard deviation 0.2, standard error 0.2 / sqrt(3).
    const power = powerOf([0, 0.2, 0.4]);
    expect(power.spread).toBeCloseTo(0.2, 12);
    expect(power.error).toBeCloseTo(0.11547, 5);
    expect(power.seen).toBeCloseTo(2.801585 * 0.11547, 5);
    expect(power.needed).toBe(Math.ceil((2.801585 * 4) ** 2));
  });
});
