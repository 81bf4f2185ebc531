// Studies as scripts see them: how one is declared, with the keys that its file has, and what comes back.
import type { Condition, Quantity } from '../../rulebook/words/ast.ts';
import type { Order } from './types.ts';

export interface StudyLever {
  readonly name: string;
  readonly title: string;
  readonly answers?: readonly {
    readonly actor: string;
    readonly actions: readonly string[];
    readonly answer: 'accept' | 'refuse';
  }[];
  readonly forbids?: readonly { readonly actor: string; readonly actions: readonly string[] }[];
  readonly forces?: readonly {
    readonly actor: string;
    readonly order: Order;
    readonly from?: number;
    readonly until?: number;
  }[];
  readonly policies?: readonly { readonly actor: string; readonly policy: string }[];
  /** Numbers of the rules by address, or rules taken out. */
  readonly rules?: readonly (
    | {
        readonly set: string;
        readonly add?: number;
        readonly by?: number;
        readonly to?: number;
        readonly most?: number;
        readonly over?: number;
        readonly below?: number;
        readonly step?: number;
      }
    | { readonly off: string }
  )[];
  readonly opening?: readonly {
    readonly track: string;
    readonly at?: readonly string[];
    readonly to?: number | string;
    readonly add?: number;
  }[];
  readonly lens?: string;
}

/** An outcome with exactly one measure: a whole number for each game. */
export interface StudyOutcome {
  readonly name: string;
  readonly title: string;
  readonly at_end?: Quantity;
  readonly ever?: Condition;
  readonly when?: Condition;
  readonly accepted?: readonly string[];
  readonly proposed?: readonly string[];
  readonly refused?: readonly string[];
  readonly met?: { readonly seat: string; readonly objective?: string };
}

export interface StudyUncertainty {
  readonly name: string;
  readonly title?: string;
  readonly set?: string;
  readonly number?: 'add' | 'by' | 'to' | 'most' | 'over' | 'below' | 'step';
  readonly opening?: { readonly track: string; readonly at?: readonly string[] };
  readonly policy?: string;
  readonly range?: readonly [number, number];
  readonly options?: readonly (number | string)[];
}

export interface StudyDesign {
  readonly kind: 'full-factorial' | 'one-at-a-time' | 'lhs' | 'sobol' | 'saltelli' | 'morris';
  readonly size?: number;
  readonly levels?: number;
  readonly seed?: number;
}

/** A study as its file has it: docs/studies.md and the schema of the editor tell what each key means. */
export interface StudyDeclaration {
  readonly study: string;
  readonly title: string;
  readonly text: string;
  readonly scenario: string;
  readonly lens?: string;
  readonly lenses?: readonly string[];
  readonly policies?: readonly { readonly actor: string; readonly policy: string }[];
  readonly assume?: string;
  readonly seeds?: { readonly from: number; readonly count: number };
  readonly precision?: {
    readonly outcome: string;
    readonly half_width: number | string;
    readonly most: number;
    readonly from?: number;
  };
  /** What is compared, the base first; or `levers` beside a base in which nothing is otherwise. */
  readonly variants?: readonly StudyLever[];
  readonly levers?: readonly (StudyLever & { readonly with?: readonly string[] })[];
  readonly uncertainties?: readonly StudyUncertainty[];
  readonly assumptions?: { readonly of: 'all' | readonly string[]; readonly percent: number };
  readonly design?: StudyDesign;
  readonly outcomes: readonly StudyOutcome[];
}

export interface DeclareOptions {
  /** Rules and scenarios other than Heartland's own. */
  readonly box?: string | undefined;
  /** So many seeds instead of what the study says, and another reading of the rules. */
  readonly seeds?: number | undefined;
  readonly lens?: string | undefined;
}

/** A study that was checked against its rules and its scenario, and written down as a manifest. */
export interface Study {
  readonly name: string;
  readonly title: string;
  readonly scenario: string;
  readonly lenses: readonly string[];
  /** By name; the first is what the others are compared with. */
  readonly variants: readonly string[];
  readonly outcomes: readonly string[];
  readonly seeds: { readonly from: number; readonly count: number };
  /** Points of the design; cells are lenses times points times variants. */
  readonly points: number;
  readonly cells: number;
  readonly games: number;
  /** Hash of the manifest: everything that the games follow from. */
  readonly manifest: string;
}

/** What can end a run early; an AbortSignal is one. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface RunOptions {
  /** Worker threads, 1 to 256; 1, if not given, plays in this process. The games are the same. */
  readonly threads?: number | undefined;
  /** Folder that studies keep their games in, each in a folder of its own; `studies`, if not given. */
  readonly out?: string | undefined;
  /** Called now and then with the games that are there, of all that may be wanted. */
  readonly onProgress?: ((now: { readonly games: number; readonly of: number }) => void) | undefined;
  readonly signal?: StopSignal | undefined;
}

export interface CellResult {
  readonly name: string;
  readonly lens: string;
  readonly point: number;
  readonly variant: string;
  readonly games: number;
  /** Games that were not played to their end; they are in no mean. */
  readonly failed: number;
  /** By outcome; null where no game was played to its end. */
  readonly means: { readonly [outcome: string]: number | null };
}

export interface StudyResults {
  readonly study: string;
  /** Where the games lie; `queryStudy` reads them. */
  readonly folder: string;
  readonly manifest: string;
  /** One hash of all games: whoever plays the manifest comes to the same. */
  readonly digest: string;
  /** False where the run was stopped: what follows is about the seeds that are there. */
  readonly complete: boolean;
  readonly seeds: { readonly from: number; readonly count: number };
  readonly games: number;
  readonly failed: number;
  readonly cells: readonly CellResult[];
}

export interface CompareOptions {
  readonly outcome?: string | undefined;
  readonly variant?: string | undefined;
  readonly lens?: string | undefined;
}

/** A variant less the base, seed by seed under common random numbers. */
export interface PairedDifference {
  readonly outcome: string;
  readonly title: string;
  readonly variant: string;
  readonly lens: string;
  readonly pairs: number;
  readonly baseMean: number;
  readonly mean: number;
  /** Mean of the paired differences with its interval: 95 %, or what the last look of a precision is allowed. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Pairs that differ at all. Under ten the interval rests on too little. */
  readonly changed: number;
  /** How many times more games unpaired seeds would need; undefined if no pair differs. */
  readonly pairingGain: number | undefined;
}

/** A value of an answer. Numbers too large or too long for a number are text; so are moments, after ISO 8601. */
export type QueryValue =
  | string
  | number
  | boolean
  | null
  | readonly QueryValue[]
  | { readonly [key: string]: QueryValue };

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly QueryValue[])[];
  /** How many seeds the answer is about, of how many that the study wants. */
  readonly seeds: { readonly count: number; readonly wanted: number };
}
