// The answer to an order. Invalid means not understood; illegal means understood and not allowed.

/** What the engine itself refuses, whatever the rulebook says. Rules of a rulebook have addresses of their own. */
export const ENGINE_LAWS = {
  'EN-001': 'no orders are left this turn',
  'EN-002': 'there is not enough political capital',
  'EN-003': 'there is not enough in the treasury',
  'EN-004': 'the proposal was refused lately and its text is no softer',
  'EN-005': 'the table of agreements is full',
  'EN-006': 'the same order already stands this turn',
  'EN-007': 'this actor cannot give this kind of order',
  'EN-008': 'the order names something the action does not take',
  'EN-009': 'overruling the ministry costs more capital than there is',
  'EN-010': 'no pen is left to sign with this turn',
  'EN-011': 'nothing is awaited from this actor here',
  'EN-012': 'an amendment must soften the text by one step',
  'EN-013': 'the facilitator acts in planning, before orders are sealed, and in review',
  'EN-014': 'orders lie sealed: the facilitator waits for the review',
  'EN-015': 'the facilitator’s move is not understood',
  'EN-016': 'a gauge cannot be set outside its bounds',
  'EN-017': 'the override would change nothing',
  'EN-018': 'this seat has argued already this turn',
  'EN-019': 'this is said in soundings, before orders are written',
  'EN-020': 'soundings are for words: orders are written after them',
} as const;

export type EngineLaw = keyof typeof ENGINE_LAWS;

export type Ruling =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly kind: 'invalid' | 'illegal';
      /** The rule that refuses: an address of the rulebook, or of the engine's laws. */
      readonly address: string;
      readonly text: string;
    };

export const ALLOWED: Ruling = { ok: true };

export function refuse(address: EngineLaw, detail?: string, kind: 'invalid' | 'illegal' = 'illegal'): Ruling {
  const text = detail === undefined ? ENGINE_LAWS[address] : `${ENGINE_LAWS[address]}: ${detail}`;
  return { ok: false, kind, address, text };
}
