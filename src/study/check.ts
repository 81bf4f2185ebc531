// Checks a study against the rules and the scenario it asks about: every name it uses is known, every outcome has
// one measure, and every variant but the first differs from the first.

import { canonicalJson } from '../kit/canonical-json.ts';
import { nearest } from '../kit/nearest.ts';
import { err, ok, type Result } from '../kit/result.ts';
import type { Rulebook } from '../rulebook/book.ts';
import type { Problem } from '../rulebook/problem.ts';
import { checkShape } from '../rulebook/shape/shape.ts';
import { readYaml, type Source } from '../rulebook/text/source.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { measureOf, type Study, studySchema, type Variant } from './study.ts';

type Path = readonly (string | number)[];

/** Reads a study from a text. Errors: every problem of its form. */
export function readStudy(
  file: string,
  text: string | Uint8Array,
): Result<{ study: Study; source: Source }, Problem[]> {
  const source = readYaml(file, text);
  if (source.problems.length > 0) return err([...source.problems]);
  const shaped = checkShape(studySchema, source);
  return shaped.ok ? ok({ study: shaped.value, source }) : shaped;
}

/** Every problem of a study's content, each at its place. */
export function studyProblems(study: Study, source: Source, book: Rulebook, scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  const say = (path: Path, what: string, hint?: string) => {
    const { line, column } = source.at(path);
    problems.push({ file: source.file, line, column, what, severity: 'error', ...(hint && { hint }) });
  };
  const known = (path: Path, word: string, words: readonly string[], kind: string) => {
    if (!words.includes(word)) say(path, `there is no ${kind} \`${word}\` here`, nearest(word, words));
  };
  const actions = book.actions.map((action) => action.name);
  const actors = [...scenario.seats, ...scenario.automated].map((seat) => seat.actor);
  study.variants.forEach((variant, v) => {
    for (const lever of ['answers', 'forbids'] as const) {
      variant[lever]?.forEach((entry, i) => {
        const path = ['variants', v, lever, i];
        known([...path, 'actor'], entry.actor, actors, 'actor');
        entry.actions.forEach((action, a) => {
          known([...path, 'actions', a], action, actions, 'action');
        });
      });
    }
    variant.policies?.forEach((entry, i) => {
      known(['variants', v, 'policies', i, 'actor'], entry.actor, actors, 'actor');
      const policies = ['random', 'lookahead', ...book.policies.map((policy) => policy.id)];
      known(['variants', v, 'policies', i, 'policy'], entry.policy, policies, 'policy');
    });
    const first = study.variants[0];
    if (v > 0 && first !== undefined && levers(variant) === levers(first)) {
      say(['variants', v], `variant \`${variant.name}\` does not differ from \`${first.name}\``);
    }
  });
  study.outcomes.forEach((outcome, o) => {
    if (measureOf(outcome) === undefined) {
      say(['outcomes', o], 'an outcome has exactly one of at_end, ever, accepted, proposed');
    }
    for (const measure of ['accepted', 'proposed'] as const) {
      outcome[measure]?.forEach((action, a) => {
        known(['outcomes', o, measure, a], action, actions, 'action');
      });
    }
  });
  return problems;
}

function levers(variant: Variant): string {
  const { answers = [], forbids = [], policies = [] } = variant;
  return canonicalJson({ answers, forbids, policies });
}
