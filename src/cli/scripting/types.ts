// The shapes that scripts see: what is handed in, and what comes back. Nothing here belongs to another package, so that a
// script compiles against these alone; what is read from them inside is checked against the forms that files have.

/** Done, or why not: each line says where, what, and what to do. Only mistakes of Heartland's own are thrown. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: readonly string[] };

export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface ModelOptions {
  /** Name or file of a scenario; of a box with one scenario that one, of Heartland's own the founding one. */
  readonly scenario?: string | undefined;
  /** The reading of the rules; `base` if not given. */
  readonly lens?: string | undefined;
}

export interface ModelActor {
  readonly id: string;
  readonly name: string;
  readonly kind: 'power' | 'state' | 'outsider' | 'secretariat';
  /** Policies by name, the one it plays with first; none for an actor that orders nothing. */
  readonly policies: readonly string[];
}

/** Rules and a scenario, laid out to be played. */
export interface Model {
  readonly scenario: string;
  readonly title: string;
  readonly lens: string;
  readonly turns: number;
  readonly actors: readonly ModelActor[];
  /** State variables by name, with what each runs over. */
  readonly tracks: { readonly [track: string]: readonly string[] };
  /** What else the box holds. */
  readonly scenarios: readonly Named[];
  readonly lenses: readonly Named[];
}

/** An order as records write it; what is left out is as the action has it. */
export interface Order {
  readonly action: string;
  readonly partner?: string;
  readonly place?: string;
  readonly body?: string;
  readonly other?: string;
  readonly sub?: string;
  readonly domain?: string;
  readonly area?: string;
  readonly threat?: string;
  readonly clauses?: readonly string[];
  readonly secret?: number;
  readonly extra?: number;
  readonly choices?: { readonly [choice: string]: string };
}

export interface GameOptions {
  /** Other policies than the scenario's, by actor: one of its doctrines, `random`, `lookahead`, or one of the rules. */
  readonly policies?: { readonly [actor: string]: string } | undefined;
}

export type LedgerEntry =
  | {
      readonly kind: 'change';
      readonly address: string;
      readonly cell:
        | { readonly track: string; readonly members: readonly string[] }
        | { readonly slot: number; readonly field: string };
      readonly before: number;
      readonly after: number;
    }
  | { readonly kind: 'modifier'; readonly address: string; readonly value: number; readonly who: string }
  | {
      readonly kind: 'roll';
      readonly purpose: string;
      readonly who: string;
      readonly slot: number;
      readonly odds: number;
      readonly value: number;
    }
  | {
      readonly kind: 'answer';
      readonly who: string;
      readonly answer: string;
      readonly sum: number;
      readonly price: number;
    }
  | { readonly kind: 'card'; readonly card: string };

/** A stretch of the ledger that belongs together: one order, one vote, one attempt, one card. */
export interface Happening {
  readonly turn: number;
  readonly occasion: string;
  readonly action: string | undefined;
  readonly actor: string | undefined;
  readonly sponsor: string | undefined;
  readonly body: string | undefined;
  readonly order: Order | undefined;
  readonly entries: readonly LedgerEntry[];
}

export interface SeatResult {
  readonly actor: string;
  readonly won: boolean;
  /** Sum over its objectives, 0 to 10 each. */
  readonly progress: number;
  readonly objectives: readonly {
    readonly id: string;
    readonly title: string;
    readonly met: boolean;
    readonly progress: number;
  }[];
}

export interface StateResult {
  readonly state: string;
  /** 0 to 100, by domain and power in the order of the rulebook. */
  readonly influence: readonly (readonly number[])[];
  readonly room: number;
  /** 0 to 1000. */
  readonly autonomy: number;
}

/** A game that is over. The same model, seed and policies give the same game on any machine. */
export interface PlayedGame {
  readonly seed: string;
  /** Hash of the end state, 32 hex digits, and of the state at the end of every turn. */
  readonly hash: string;
  readonly hashes: readonly string[];
  readonly seats: readonly SeatResult[];
  readonly states: readonly StateResult[];
  readonly ledger: readonly Happening[];
  /** A state variable at the end, by its track and members: undefined where there is none such. */
  value(track: string, ...members: readonly string[]): number | undefined;
}
