// The closed vocabulary as types: what a rule can ask (quantities, conditions) and do (effects). The schemas,
// prose, interpreter and compiler of each word live beside it in one entry; these types keep them in step.

import type { ActorKind } from '../../world/dimension.ts';
import type { Register } from '../../world/register.ts';

/** A register of the frame, or the id of a member of the dimension that is asked for. */
export type Ref = string;

export const SET_NAMES = [
  'actors',
  'powers',
  'states',
  'outsiders',
  'bodies',
  'domains',
  'areas',
  'threats',
  'subs',
] as const;

export type SetNode = (typeof SET_NAMES)[number] | { readonly members: Ref } | { readonly observers: Ref };

export const FILTER_STATUSES = ['declared', 'done', 'paper', 'cold'] as const;

/** Which agreements are meant. Every field narrows. */
export interface DealFilter {
  readonly action?: string | readonly string[] | undefined;
  readonly tag?: string | undefined;
  readonly sponsor?: Ref | undefined;
  readonly partner?: Ref | undefined;
  /** The sponsor, the partner or the place. */
  readonly party?: Ref | undefined;
  readonly place?: Ref | undefined;
  readonly body?: Ref | undefined;
  readonly other?: Ref | undefined;
  readonly sub?: Ref | undefined;
  readonly domain?: Ref | undefined;
  readonly area?: Ref | undefined;
  readonly status?: readonly (typeof FILTER_STATUSES)[number][] | undefined;
  readonly clause?: string | undefined;
  readonly secret?: 0 | 1 | undefined;
  readonly chosen?: Chosen | undefined;
}

export type Chosen = { readonly [choice: string]: string | readonly string[] };

export const NOW_WORDS = ['turn', 'turns-left', 'roll', 'extra'] as const;

export type Quantity =
  | number
  | { readonly gauge: string; readonly of: readonly Ref[] }
  | { readonly influence: readonly [Ref, Ref, Ref] }
  | { readonly lead: readonly [Ref, Ref, Ref] }
  | { readonly locks: Ref }
  | { readonly room: Ref }
  | { readonly autonomy: Ref }
  | { readonly count: SetNode; readonly where: Condition }
  | { readonly sum: SetNode; readonly of: Quantity; readonly where?: Condition | undefined }
  | { readonly mean: SetNode; readonly of: Quantity; readonly where?: Condition | undefined }
  | { readonly most: SetNode; readonly of: Quantity; readonly where?: Condition | undefined }
  | { readonly least: SetNode; readonly of: Quantity; readonly where?: Condition | undefined }
  | { readonly deals: DealFilter }
  | { readonly now: (typeof NOW_WORDS)[number] }
  | { readonly choice: string }
  | { readonly clauses: 'all' }
  | { readonly plus: readonly Quantity[] }
  | { readonly minus: readonly [Quantity, Quantity] }
  | { readonly times: readonly [Quantity, Quantity] }
  | { readonly div: readonly [Quantity, Quantity] }
  | { readonly highest: readonly Quantity[] }
  | { readonly lowest: readonly Quantity[] };

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly at_least: readonly [Quantity, Quantity] }
  | { readonly at_most: readonly [Quantity, Quantity] }
  | { readonly equal: readonly [Quantity, Quantity] }
  | { readonly same: readonly [Ref, Ref] }
  | { readonly given: Register }
  | { readonly kind: readonly [Ref, ActorKind] }
  | { readonly member: readonly [Ref, Ref] }
  | { readonly observer: readonly [Ref, Ref] }
  | { readonly outside: readonly [Ref, Ref] }
  | { readonly tag: string }
  | { readonly action: readonly string[] }
  | { readonly chosen: Chosen }
  | { readonly clause: string }
  | { readonly secret: 0 | 1 }
  | { readonly half: 'summit' | 'field' }
  | { readonly meets: Ref }
  | { readonly deal: DealFilter }
  | { readonly some: SetNode; readonly where: Condition }
  | { readonly every: SetNode; readonly where: Condition };

export type EffectNode =
  | {
      readonly shift: string;
      readonly of: readonly Ref[];
      readonly by: Quantity;
      readonly soft?: boolean | undefined;
    }
  | { readonly set: string; readonly of: readonly Ref[]; readonly to: Quantity | string }
  | {
      readonly move: string;
      readonly from: readonly Ref[];
      readonly to: readonly Ref[];
      readonly by: Quantity;
    }
  | { readonly end: DealFilter }
  | {
      readonly each: SetNode;
      readonly where?: Condition | undefined;
      readonly then: readonly EffectNode[];
    };
