// A rulebook is the checked contents of a box's rules under one lens, as plain JSON: it travels whole in every
// record, so that an old game replays under the rules it was played with.

import type { ActorKind, Dimension, Sight } from '../world/dimension.ts';
import type { ClaimEntry, FactEntry, OmissionEntry, PaperEntry } from './sources.ts';
import type { Condition, DealFilter, EffectNode, Quantity, SetNode } from './words/ast.ts';

/** Where an entry's numbers come from: claims of the papers, dated facts, or an assumption with its reason. */
export interface Sourced {
  readonly claims?: readonly string[] | undefined;
  readonly facts?: readonly string[] | undefined;
  readonly assume?: string | undefined;
}

export interface TrackEntry extends Sourced {
  readonly title: string;
  /** How print speaks of one cell of it, {1} for its first member and so on: "Trust of {1} in {2}". */
  readonly says?: string | undefined;
  readonly over: readonly Dimension[];
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly start?: number | undefined;
  readonly values?: readonly string[] | undefined;
  readonly seen: Sight;
}

/** Its own sources cover the slots and the grades of clauses. */
export interface BoardEntry extends Sourced {
  readonly domains: readonly string[];
  readonly areas: readonly string[];
  readonly threats: readonly string[];
  readonly subs: readonly string[];
  /** How print calls a domain, task area, threat, substructure or clause whose id does not read well. */
  readonly names?: { readonly [id: string]: string } | undefined;
  readonly clauses: { readonly [id: string]: number };
  readonly choices: { readonly [name: string]: readonly string[] };
  readonly slots: number;
  readonly tracks: { readonly [name: string]: TrackEntry };
}

export type Sheet = { readonly [track: string]: number };

export interface ActorEntry extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly kind: ActorKind;
  readonly sheet: Sheet;
}

export const DECISION_RULES = ['consensus', 'majority', 'secretariat'] as const;
export const SUMMITS = ['odd', 'even', 'every', 'never'] as const;

export interface BodyEntry extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly decision: (typeof DECISION_RULES)[number];
  readonly secretariat?: string | undefined;
  readonly summits: (typeof SUMMITS)[number];
  readonly sheet: Sheet;
}

/** Parameters whose value is one member of a dimension, in the order skeletons are listed. */
export const MEMBER_PARAMS = [
  'partner',
  'place',
  'body',
  'other',
  'sub',
  'domain',
  'area',
  'threat',
] as const;

export type MemberParam = (typeof MEMBER_PARAMS)[number];

export const CONSENTS = ['none', 'partner', 'place', 'body', 'link'] as const;

/** Parameter values as a file or an order gives them. */
export interface ParamValues {
  readonly clauses?: readonly string[] | undefined;
  readonly secret?: number | undefined;
  readonly extra?: number | undefined;
  readonly choices: { readonly [choice: string]: string };
}

export interface ActionEntry extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly theme: string;
  readonly by: readonly ActorKind[];
  readonly tags: readonly string[];
  /** Members allowed for each member parameter the action takes, by id, in board order. */
  readonly members: { readonly [param in MemberParam]?: readonly string[] | undefined };
  readonly clauses: readonly string[];
  readonly secret: readonly number[];
  readonly extra: readonly number[];
  /** Options allowed for each choice the action takes, soft to hard. */
  readonly choices: { readonly [choice: string]: readonly string[] };
  readonly defaults: ParamValues;
  /** At least one; what a preset leaves out comes from the defaults. */
  readonly presets: readonly { readonly name: string; readonly set: ParamValues }[];
  readonly consent: (typeof CONSENTS)[number];
  readonly cost: { readonly treasury: number; readonly capital: number };
  readonly lasts: 'none' | 'once' | 'standing' | number;
  /** Said and settled in soundings, before orders are written. */
  readonly talk?: true | undefined;
}

export const SUM_HOOKS = ['consent', 'odds', 'treasury', 'capital', 'prefer'] as const;
export type SumHook = (typeof SUM_HOOKS)[number];

export const EFFECT_HOOKS = [
  'declared',
  'done',
  'consented',
  'refused',
  'vetoed',
  'paper',
  'ended',
  'upkeep',
] as const;
export type EffectHook = (typeof EFFECT_HOOKS)[number];

/** Rules that say yes or no: what may not be ordered, and which answer somebody is bound to. */
export const JUDGE_HOOKS = ['forbid', 'must-accept', 'must-refuse'] as const;
export type JudgeHook = (typeof JUDGE_HOOKS)[number];
export type BindHook = Exclude<JudgeHook, 'forbid'>;

export const HOOKS = [...SUM_HOOKS, ...JUDGE_HOOKS, ...EFFECT_HOOKS] as const;
export type Hook = (typeof HOOKS)[number];

export interface Modifier {
  readonly add: number;
  readonly when?: Condition | undefined;
  readonly per?: Quantity | undefined;
  readonly step?: number | undefined;
  readonly over?: number | undefined;
  readonly below?: number | undefined;
  readonly most?: number | undefined;
}

/** Picks one member instead of going through all: the first with the greatest (or least) value. */
export type Pick =
  | { readonly most: Quantity; readonly over: SetNode }
  | { readonly least: Quantity; readonly over: SetNode };

export interface RuleEntry extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly on: Hook;
  readonly actions?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly for?: readonly Dimension[] | undefined;
  readonly at?: Pick | undefined;
  readonly when?: Condition | undefined;
  readonly give?: { readonly [letter: string]: Modifier } | undefined;
  readonly then?: { readonly [letter: string]: EffectNode } | undefined;
  readonly say?: string | undefined;
}

export interface CardEntry extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly at?: Pick | undefined;
  readonly when?: Condition | undefined;
  readonly then: { readonly [letter: string]: EffectNode };
}

export interface PolicyEntry extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Weight of ordering nothing more. */
  readonly holds: number;
  readonly wants: readonly RuleEntry[];
}

export const SETTING_NAMES = [
  'overrule-step',
  'overrule-most',
  'redline-capital',
  'redline-credibility',
  'cold-turns',
  'paper-after',
  'paper-lasts',
  'follow-at',
  'lone-veto-capital',
  'lone-veto-trust',
  'shared-veto-trust',
  'countersign',
  'base-consent',
  'base-odds',
  'retry-odds',
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

export interface SettingEntry extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly value: number;
}

/** The name of the book without any lens. */
export const BASE = 'base';

export interface Rulebook {
  readonly lens: string;
  readonly board: BoardEntry;
  readonly actors: readonly ActorEntry[];
  readonly bodies: readonly BodyEntry[];
  readonly actions: readonly ActionEntry[];
  /** In address order. */
  readonly rules: readonly RuleEntry[];
  readonly cards: readonly CardEntry[];
  readonly policies: readonly PolicyEntry[];
  readonly settings: { readonly [name in SettingName]: SettingEntry };
  readonly claims: { readonly [id: string]: ClaimEntry };
  readonly facts: { readonly [id: string]: FactEntry };
  readonly papers: { readonly [id: string]: PaperEntry };
  /** What the model leaves out; records from before there was such a list have none. */
  readonly omissions?: readonly OmissionEntry[] | undefined;
}

export type { Condition, DealFilter, EffectNode, Quantity, SetNode };
