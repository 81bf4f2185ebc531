// What a hindcast says in sentences, on the screen and in its report alike.
import { WORTHWHILE } from '../study/hindcast/power.ts';
import type { AnswerReport, ArmReport, HindcastReport } from '../study/hindcast/report.ts';
import type { Rival } from '../study/hindcast/score.ts';

export const RIVAL_WORDS: { readonly [rival in Rival]: string } = {
  unchanged: '"nothing changes"',
  unknowing: '"one in two"',
  usual: '"as often as the others changed"',
};

export function frozenWords({ frozen }: HindcastReport): string {
  if (frozen.state === 'same') return 'Rules, starts and questions are those that were frozen.';
  if (frozen.state === 'none') return 'Nothing was frozen before: `heartland hindcast --freeze` does it.';
  const list = frozen.changed.join(', ');
  return `Changed since they were frozen: ${list}. What follows is not the run that was announced.`;
}

/** What became of each question that is in the file. */
export function tallyWords({ questions }: HindcastReport): string {
  const count = (wanted: string) => questions.filter(({ role }) => role === wanted).length;
  return [
    `Of ${questions.length} questions ${count('scored')} are yes or no and scored;`,
    `${count('count')} of how many, ranked apart; ${count('echo')} asked but not scored, as the rules hold the answer;`,
    `${count('unanswerable')} not asked.`,
  ].join(' ');
}

/** "not asked: the model has no ..." */
export function unaskedWords(reason: string | null): string {
  return `not asked: the model has no ${reason ?? ''}`;
}

/** What so few questions can show, and what they cannot. */
export function powerWords({ power, questions, splits }: HindcastReport): string {
  const scored = questions.filter(({ role }) => role === 'scored').length;
  if (power === null) {
    return `With ${scored === 1 ? 'one scored question' : `${scored} scored questions`} nothing is shown but how the machinery works.`;
  }
  const changed = splits.find(({ split }) => split === 'something changed')?.questions ?? 0;
  return [
    `In ${changed} of ${power.questions} scored questions something changed: people ask about what happened. Over all states and`,
    'years mostly nothing does, and there "nothing changes" is far harder to beat than here.',
    `${power.questions} questions are few. The gain on "nothing changes" varies from question to question by`,
    `${power.spread.toFixed(2)}, so that its mean is known to ${power.error.toFixed(2)} at best, and only a true gain of`,
    `${power.seen.toFixed(2)} or more would be found by four such samples in five; a gain of ${WORTHWHILE} would take ${power.needed}`,
    'questions. Questions about one state rise and fall together, which makes fewer of them still. Such a table can catch',
    'rules that are badly wrong. It cannot show that shares are calibrated, nor that one reading of the papers foretells',
    'better than another. Placebos are judged by the same few questions: one of them that loses no skill says that the skill',
    'did not rest on what it took away. Whoever wrote the rules knew the answers; a good score says "consistent with", never "predicts".',
  ].join(' ');
}

/** Whether the games did better than each rival, said plainly. */
export function verdictWords({ brier }: ArmReport): readonly string[] {
  return (brier?.against ?? []).map(({ rival, gain, overQuestions }) => {
    const than = gain > 0 ? 'better than' : gain < 0 ? 'worse than' : 'no better than';
    const clear = overQuestions !== null && (overQuestions.low > 0 || overQuestions.high < 0);
    const sure = clear
      ? 'more than resampling the questions explains'
      : 'within what resampling the questions explains';
    return `On these questions the games foretell ${than} ${RIVAL_WORDS[rival]}, by ${Math.abs(gain).toFixed(3)} in the mean Brier score; ${sure}.`;
  });
}

/** What the rules that are dated after a start are worth: an opening arm beside the main one. */
export function openingWords({ title, worse, changed, changedApart }: ArmReport): string {
  if (worse === null || changed === 0) {
    return `${title}: no scored answer moved, and ${changedApart ?? 0} of the others.`;
  }
  const { gain, overQuestions } = worse;
  const side = gain > 0 ? 'worse' : gain < 0 ? 'better' : 'no other';
  return `${title}: ${side} by ${Math.abs(gain).toFixed(3)} in the mean Brier score${betweenWords(overQuestions)}; ${changed} scored answers moved, and ${changedApart ?? 0} of the others.`;
}

function betweenWords(found: { readonly low: number; readonly high: number } | null): string {
  return found === null ? '' : ` (${found.low.toFixed(3)} to ${found.high.toFixed(3)})`;
}

/** Whether placebos as a whole did what they should. */
export function placebosWords(arms: readonly ArmReport[]): string {
  const those = arms.filter(({ kind }) => kind === 'placebo');
  const lost = those.filter(({ worse }) => worse !== null && worse.gain > 0);
  const surely = lost.filter(({ worse }) => (worse?.overQuestions?.low ?? 0) > 0);
  return `A placebo should lose skill. Of ${those.length} here ${lost.length} did, ${surely.length} by more than resampling the questions explains.`;
}

/** Whether a placebo did what it should. */
export function placeboWords({ title, worse, changed }: ArmReport): string {
  if (worse === null || changed === 0) return `${title}: no answer changed, so it shows nothing.`;
  const { gain, overQuestions } = worse;
  const size = `by ${Math.abs(gain).toFixed(3)}`;
  const between = betweenWords(overQuestions);
  const verdict =
    gain > 0
      ? `skill fell, ${size} in the mean Brier score${between}`
      : gain < 0
        ? `skill did not fall: the mean Brier score is better ${size}${between}`
        : 'skill did not fall: the mean Brier score is the same';
  const sure = overQuestions !== null && overQuestions.low > 0;
  const so =
    gain > 0
      ? sure
        ? ''
        : '; no more than chance could do'
      : '; what skill there is does not rest on what it takes away';
  return `${title}: ${verdict}; ${changed} answers moved${so}.`;
}

/** yes or no, or how many. */
export function cameWords({ came, counts }: AnswerReport): string {
  return counts === null ? (came > 0 ? 'yes' : 'no') : String(came);
}

export function saidWords({ share, median }: AnswerReport): string {
  return share === null ? `${median} (median)` : share.toFixed(3);
}

export function scoreWords(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : value.toFixed(3);
}
