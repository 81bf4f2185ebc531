// The registers of the language: every word there is, by its key. A word that is missing is added to its family's
// file and named here; nothing else needs to know.

import { div, highest, lowest, minus, plus, times } from './arithmetic.ts';
import { at_least, at_most, equal } from './comparisons.ts';
import { deal, deals, every, some } from './deals.ts';
import { move, set, shift } from './effects.ts';
import { each, end } from './endings.ts';
import { all, any, not } from './logic.ts';
import { autonomy, choice, clauses, gauge, influence, lead, locks, now, room } from './readings.ts';
import { half, meets } from './seasons.ts';
import {
  action,
  chosen,
  clause,
  given,
  kind,
  member,
  observer,
  outside,
  same,
  secret,
  tag,
} from './situations.ts';
import { count, least, mean, most, sum } from './sums.ts';

export const QUANTITY_WORDS = {
  gauge,
  influence,
  lead,
  locks,
  room,
  autonomy,
  count,
  sum,
  mean,
  most,
  least,
  deals,
  now,
  choice,
  clauses,
  plus,
  minus,
  times,
  div,
  highest,
  lowest,
} as const;

export const CONDITION_WORDS = {
  all,
  any,
  not,
  at_least,
  at_most,
  equal,
  same,
  given,
  kind,
  member,
  observer,
  outside,
  tag,
  action,
  chosen,
  clause,
  secret,
  half,
  meets,
  deal,
  some,
  every,
} as const;

export const EFFECT_WORDS = { shift, set, move, end, each } as const;
