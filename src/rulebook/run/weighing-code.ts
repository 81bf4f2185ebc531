// Orders that are weighed every turn as code of their own: an order of a list never changes, so that most of what its
// rules ask is settled while the code is written, and what is left is asked once for all orders alike to it.

import type { Frame } from '../../world/register.ts';
import type { BoundRule } from '../bind/bound.ts';
import { type Draft, newDraft } from '../words/emitter.ts';
import { type Code, writeGives, writeJudgement } from './rule-code.ts';
import type { Spoken } from './weighing.ts';

/** The longest piece of text for one function: machines give up on making longer ones fast. */
const LONGEST = 16_000;

/** No sum is likely to be this; one that is, is only reckoned again. */
const UNASKED = -1_073_741_824;

/**
 * Functions to be called one after the other with the world, the columns (place, weight, treasury, capital) and how
 * many are filled; each gives back how many are filled then.
 */
export function codeOfWeighing(orders: readonly Spoken[], keyOf: KeyOf): readonly Code[] {
  const codes: Code[] = [];
  let piece = newPiece(keyOf);
  orders.forEach((order, place) => {
    piece.add(order, place);
    if (piece.length() < LONGEST && place < orders.length - 1) return;
    codes.push(piece.finish(`weigh_${codes.length}`));
    piece = newPiece(keyOf);
  });
  return codes;
}

/** The same word for two orders of which a rule says the same. */
export type KeyOf = (rule: BoundRule, frame: Frame) => string;

/** What one rule says of one order: known beforehand, or lines that find it and the name of the local it is in. */
type Said = { readonly known: number } | { readonly lines: string; readonly name: string; asked: boolean };

/** What rules say of orders, found once for all orders alike to a rule. */
function newSayings(draft: Draft, keyOf: KeyOf) {
  const said = new Map<string, Said>();
  const names: string[] = [];
  const find = (rule: BoundRule, frame: Frame, write: (name: string) => Said): Said => {
    const key = keyOf(rule, frame);
    const found = said.get(key);
    if (found !== undefined) return found;
    const name = draft.fresh('c');
    const fresh = write(name);
    if (!('known' in fresh)) names.push(name);
    said.set(key, fresh);
    return fresh;
  };
  const sumOf = (rule: BoundRule, frame: Frame): Said =>
    find(rule, frame, (name) => {
      const lines = linesAbout(draft, frame, () => writeGives(rule, name, draft));
      const known = knownSum(lines, name);
      return known === undefined ? { lines: `${name}=0;${lines}`, name, asked: false } : { known };
    });
  const judgementOf = (rule: BoundRule, frame: Frame): Said =>
    find(rule, frame, (name) => {
      let text = '';
      const lines = linesAbout(draft, frame, () => {
        text = writeJudgement(rule.when, draft);
      });
      if (text === 'true' || text === 'false') return { known: text === 'true' ? 1 : 0 };
      return { lines: `${lines}${name}=${text}?1:0;`, name, asked: false };
    });
  return { sumOf, judgementOf, names };
}

function newPiece(keyOf: KeyOf) {
  const draft = newDraft({ ledger: false, careful: false });
  const { sumOf, judgementOf, names } = newSayings(draft, keyOf);
  let length = 0;

  const line = (text: string): void => {
    length += text.length;
    draft.line(text);
  };
  /** Code of a sum; its rules are asked here where they were not before. `always`: this line is always reached. */
  const writeSum = (rules: readonly BoundRule[], frame: Frame, always: boolean): string => {
    let known = 0;
    const terms: string[] = [];
    for (const rule of rules) {
      const one = sumOf(rule, frame);
      if ('known' in one) known += one.known;
      else {
        ask(one, always);
        terms.push(one.name);
      }
    }
    return [...(known === 0 && terms.length > 0 ? [] : [String(known)]), ...terms].join('+');
  };
  const ask = (one: Exclude<Said, { known: number }>, always: boolean): void => {
    if (one.asked) return;
    line(always ? `{${one.lines}}` : `if(${one.name}===${UNASKED}){${one.lines}}`);
    if (always) one.asked = true;
  };

  return {
    length: () => length,
    add({ frame, wants, forbids, treasury, capital }: Spoken, place: number): void {
      const judged = forbids.map((rule) => judgementOf(rule, frame));
      if (judged.some((one) => 'known' in one && one.known === 1)) return;
      const weight = writeSum(wants, frame, true);
      if (/^-?\d+$/.test(weight) && Number(weight) <= 0) return;
      line(`w=${weight};o${place}:if(w>0){`);
      for (const one of judged) {
        if ('known' in one) continue;
        ask(one, false);
        line(`if(${one.name}===1)break o${place};`);
      }
      const more = writeSum(treasury, frame, false);
      const most = writeSum(capital, frame, false);
      line(`P[n]=${place};A[n]=w;T[n]=${more};C[n]=${most};n++;}`);
    },
    finish(name: string): Code {
      const { lines, needs } = draft.finish();
      const locals = ['w=0', ...names.map((local) => `${local}=${UNASKED}`)].join();
      const text = `return function ${name}(W,P,A,T,C,n){let ${locals};${lines}return n;}`;
      return { name, text: `${text}\n//# sourceURL=heartland/${name}.js`, needs, rows: 0 };
    },
  };
}

function linesAbout(draft: Draft, frame: Frame, write: () => void): string {
  return draft.apart(() => {
    draft.about(frame, write);
    return '';
  }).lines;
}

/** The number that lines come to if they only add numbers. */
function knownSum(lines: string, name: string): number | undefined {
  const plain = new RegExp(`^(?:${name}\\+=\\(?-?\\d+\\)?;)*$`);
  if (!plain.test(lines)) return undefined;
  return [...lines.matchAll(/\+=\(?(-?\d+)\)?;/g)].reduce((sum, found) => sum + Number(found[1]), 0);
}
