// Puts the entries of all files together into one rulebook, in the order the engine reads it. Nothing is judged
// here but names that must be resolved on the way; the cross check judges the rest.
import {
  BASE,
  type PolicyEntry,
  type Rulebook,
  SETTING_NAMES,
  type SettingEntry,
  type SettingName,
} from '../book.ts';
import { byAddress } from '../lens/lens-bench.ts';
import type { Problem } from '../problem.ts';
import type { PolicyFile } from '../schema/rule.ts';
import type { Gathered } from './gather.ts';
import { type Ground, joinGround } from './join.ts';
import { normaliseAction } from './normalise.ts';
import type { Entry } from './spot.ts';

export interface Draft {
  readonly gathered: Gathered;
  readonly ground: Ground;
  readonly book: Rulebook;
}

/** The base book of what was gathered. What it meets on the way is pushed to `problems`. */
export function assemble(gathered: Gathered, problems: Problem[]): Draft {
  const ground = joinGround(gathered, problems);
  const actions = gathered.actions.map((entry) => normaliseAction(entry, ground, gathered.broken, problems));
  const book: Rulebook = {
    lens: BASE,
    board: ground.board,
    actors: ground.actors,
    bodies: ground.bodies,
    actions,
    rules: gathered.rules.map(({ value }) => value).sort(byAddress),
    cards: gathered.cards.map(({ value }) => value),
    policies: gathered.policies.map(({ value }) => policyOf(value)),
    settings: settingsOf(gathered.settings),
    claims: byName(gathered.claims),
    facts: byName(gathered.facts),
    papers: byName(gathered.papers),
    ...(gathered.omissions.length === 0 ? {} : { omissions: gathered.omissions.map(({ value }) => value) }),
  };
  return { gathered, ground, book };
}

function policyOf(file: PolicyFile): PolicyEntry {
  return { ...file, wants: file.wants.map((want) => ({ ...want, on: 'prefer' as const })).sort(byAddress) };
}

// A setting that is missing is a problem of the cross check; until then it stands in as zero.
function settingsOf(entries: readonly Entry<SettingEntry>[]): Rulebook['settings'] {
  const given = new Map(entries.map(({ name, value }) => [name, value]));
  const none: SettingEntry = { id: '', title: '', value: 0 };
  const settings = SETTING_NAMES.map((name) => [name, given.get(name) ?? none] as const);
  return Object.fromEntries(settings) as { [name in SettingName]: SettingEntry };
}

function byName<T>(entries: readonly Entry<T>[]): { readonly [name: string]: T } {
  return Object.fromEntries(entries.map(({ name, value }) => [name, value]));
}
