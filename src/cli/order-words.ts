// Orders in words: "ACTOR: action key=value ...", as a person types them on a command line.
import type { Order } from '../engine/index.ts';
import { ok, type Result } from '../kit/result.ts';
import { MEMBER_PARAMS } from '../rulebook/book.ts';
import { complain, type Lines } from './complaint.ts';

const HELP = 'write "ACTOR: action key=value ...", or "ACTOR: none" for no orders at all';
const NONE = 'none';

/**
 * The orders of each actor, in the order given. "ACTOR: none" is an empty list. Values: ids; clauses with commas
 * between (or none); whole numbers for secret and extra; every other key is a choice. Whether they make sense, the
 * rules say later.
 */
export function readOrderWords(
  texts: readonly string[],
): Result<ReadonlyMap<string, readonly Order[]>, Lines> {
  const orders = new Map<string, readonly Order[]>();
  for (const text of texts) {
    const [, actor = '', rest = ''] = /^\s*([^\s:]+)\s*:\s*(.*\S)\s*$/.exec(text) ?? [];
    if (actor === '' || rest === '') {
      return complain({ where: `--order "${text}"`, what: 'this is not an order', help: HELP });
    }
    if (rest === NONE) {
      orders.set(actor, orders.get(actor) ?? []);
      continue;
    }
    const order = readWords(text, rest.split(/\s+/));
    if (!order.ok) return order;
    orders.set(actor, [...(orders.get(actor) ?? []), order.value]);
  }
  return ok(orders);
}

type Draft = { -readonly [key in keyof Order]: Order[key] };

function readWords(text: string, [action = '', ...pairs]: readonly string[]): Result<Order, Lines> {
  const order: Draft = { action };
  const choices: Record<string, string> = {};
  const given = new Set<string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const [key, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (at < 1 || value === '') {
      return complain({ where: `--order "${text}"`, what: `"${pair}" is not key=value`, help: HELP });
    }
    if (given.has(key)) return complain({ where: `--order "${text}"`, what: `${key} stands twice` });
    given.add(key);
    const member = MEMBER_PARAMS.find((param) => param === key);
    if (member !== undefined) order[member] = value;
    else if (key === 'clauses') order.clauses = value === NONE ? [] : value.split(',');
    else if (key !== 'secret' && key !== 'extra') choices[key] = value;
    else if (/^\d{1,9}$/.test(value)) order[key] = Number(value);
    else return complain({ where: `--order "${text}"`, what: `${key} is a whole number, not "${value}"` });
  }
  return ok(Object.keys(choices).length === 0 ? order : { ...order, choices });
}
