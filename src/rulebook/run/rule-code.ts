// One rule as one function of generated text. Nothing of a file is in it but numbers: addresses are checked
// against their pattern, all other names are made here.

import { invariant } from '../../kit/never.ts';
import { RESERVE_ROWS } from '../../world/journal.ts';
import { R } from '../../world/register.ts';
import type { BoundModifier, BoundPick, BoundRule } from '../bind/bound.ts';
import { isJudgement } from '../bind/parts.ts';
import { SUM_HOOKS } from '../book.ts';
import { type Draft, type Emitter, type Needs, newDraft } from '../words/emitter.ts';
import { literal } from '../words/literal.ts';
import { emitOver } from '../words/members.ts';
import { emitQuotient, spanOf } from '../words/span.ts';
import type { Term } from '../words/word.ts';

/** The text of a function and what it is to be handed when it is made. */
export interface Code {
  readonly name: string;
  readonly text: string;
  readonly needs: Needs;
  /** Rows one call may write without asking for room; Infinity where it asks for itself. */
  readonly rows: number;
}

const ADDRESS = /^[A-Z]{2,3}-\d{3}$/;

/** A rule as a function of world, frame and journal: a sum, a yes or no, or a deed, as its hook asks. */
export function codeOfRule(rule: BoundRule, ledger: boolean): Code {
  invariant(ADDRESS.test(rule.id), 'addresses are two or three capitals, a dash and three digits');
  const name = rule.id.replace('-', '_');
  const write = (draft: Draft): string | undefined => {
    if (isJudgement(rule.on)) return writeJudgement(rule.when, draft);
    return isSum(rule.on) ? writeSum(rule, draft) : writeDeeds(rule, draft);
  };
  const plain = drafted(name, rule.id, { ledger, careful: false }, write);
  if (plain.rows <= RESERVE_ROWS) return plain;
  return { ...drafted(name, rule.id, { ledger, careful: true }, write), rows: Infinity };
}

function isSum(on: BoundRule['on']): boolean {
  return (SUM_HOOKS as readonly string[]).includes(on);
}

/** A condition or a quantity of a scenario as a function of world and frame. */
export function codeOfTerm(term: Term, name: string): Code {
  invariant(/^[a-z]+_\d+$/.test(name), 'terms are named by kind and number');
  return drafted(name, name, { ledger: false, careful: false }, (draft) => writeJudgement(term, draft));
}

function drafted(
  name: string,
  file: string,
  options: { readonly ledger: boolean; readonly careful: boolean },
  write: (draft: Draft) => string | undefined,
): Code {
  const draft = newDraft(options);
  const result = write(draft);
  const { before, lines, after, needs, rows } = draft.finish();
  const body = `${before}${lines}${after}${result === undefined ? '' : `return ${result};`}`;
  const text = `return function ${name}(W,F,J){${body}};\n//# sourceURL=heartland/${file}.js`;
  return { name, text, needs, rows };
}

// Each of these writes lines and gives back what the function answers.

export function writeJudgement(when: Term | undefined, e: Emitter): string {
  return when === undefined ? 'true' : when.emit(e);
}

/** Writes `if(condition){…}`, or the lines alone where there is no condition. */
function writeIf(when: Term | undefined, e: Emitter, write: () => void): void {
  if (when === undefined) {
    write();
    return;
  }
  const { lines, text } = e.apart(() => when.emit(e));
  if (text === 'false') return;
  const inside = e.apart(() => {
    write();
    return '';
  }).lines;
  if (inside === '') return;
  e.line(text === 'true' ? inside : `{${lines}if(${text}){${inside}}}`);
}

function writeSum(rule: BoundRule, e: Emitter): string {
  e.line('let s=0;');
  writeGives(rule, 's', e);
  return 's';
}

/** Adds what a rule gives to a local of that name. */
export function writeGives(rule: BoundRule, sum: string, e: Emitter): void {
  writeIf(rule.when, e, () => {
    for (const modifier of rule.gives) writeIf(modifier.when, e, () => writeModifier(modifier, sum, e));
  });
}

function writeModifier(modifier: BoundModifier, sum: string, e: Emitter): void {
  const { add, per, part } = modifier;
  const row = (value: string) => e.modifier(part, value, e.frame(R.self));
  if (add === 0) return;
  if (per === undefined) {
    e.line(`${sum}+=${literal(add)};${row(literal(add))}`);
    return;
  }
  const value = e.fresh('v');
  e.line('{');
  const code = codeOfModifier(modifier, per.emit(e));
  e.line(`const ${value}=${code};if(${value}!==0){${sum}+=${value};${row(value)}}}`);
}

function codeOfModifier({ add, step, counts, bound, most, per }: BoundModifier, read: string): string {
  const over = `Math.max(0,${read}-${literal(bound)})`;
  const below = `Math.max(0,${literal(bound)}-${read})`;
  const counted = counts === 'all' ? read : counts === 'over' ? over : below;
  const less = spanOf(per?.span, { lo: bound, hi: bound }, (a, b) => a - b);
  const span = counts === 'all' ? per?.span : spanOf(less, { lo: -1, hi: 1 }, (a, b) => a * b);
  const steps = step === 1 ? counted : emitQuotient(counted, span, step);
  const value = add === 1 ? steps : `${literal(add)}*${steps}`;
  return most === undefined ? value : `Math.min(Math.max(${value},${literal(-most)}),${literal(most)})`;
}

function writeDeeds(rule: BoundRule, e: Emitter): undefined {
  const act = () =>
    writeIf(rule.when, e, () => {
      for (const deed of rule.deeds) {
        e.part = deed.part;
        deed.effect.emit(e);
      }
    });
  if (rule.pick !== undefined) writePick(rule.pick, e, act);
  else writeLoops(rule.loops, e, act);
  return undefined;
}

function writeLoops(loops: BoundRule['loops'], e: Emitter, act: () => void): void {
  const [loop, ...inner] = loops;
  if (loop === undefined) {
    act();
    return;
  }
  const { lo, hi, register } = loop;
  const name = e.fresh('i');
  e.line(`for(let ${name}=${lo};${name}<${hi};${name}++){`);
  e.filling(register, { text: name, lo, hi }, () => e.repeated(hi - lo, () => writeLoops(inner, e, act)));
  e.line('}');
}

function writePick({ register, set, value, best }: BoundPick, e: Emitter, act: () => void): void {
  const [member, height] = [e.fresh('m'), e.fresh('h')];
  const { lo, hi } = set;
  e.line(`let ${member}=-1,${height}=0;`);
  emitOver(set, e, (each) => {
    e.filling(register, { text: each, lo, hi }, () => {
      const read = e.fresh('v');
      e.line(`const ${read}=${value.emit(e)};`);
      const better = `${read}${best === 'most' ? '>' : '<'}${height}`;
      e.line(`if(${member}<0||${better}){${member}=${each};${height}=${read};}`);
    });
  });
  e.line(`if(${member}>=0){`);
  e.filling(register, { text: member, lo, hi }, act);
  e.line('}');
}
