// Rules read aloud: what the printed rulebook says of a rule, want or card, from the prose of its words.

import type { Hook, Rulebook, RuleEntry, Sourced } from './book.ts';
import type { BoundDeed, BoundLoop, BoundModifier, BoundPick, BoundRule } from './bound.ts';
import { callName, dimensionName, opened, signed, titleOf } from './words/titles.ts';

/** A rule in print, line by line. */
export interface RuleProse {
  readonly address: string;
  readonly title: string;
  /** When and for what it speaks: "Consent, for joint exercise, when …". */
  readonly when: string;
  /** One line for each part, under its address; a rule that forbids has what the refused are told. */
  readonly parts: readonly { readonly address: string; readonly text: string }[];
  readonly sources: string;
}

const HOOK_TEXT: { readonly [hook in Hook | 'card']: string } = {
  consent: 'Consent',
  odds: 'Odds of being done',
  treasury: 'Price in treasury',
  capital: 'Price in capital',
  prefer: 'Weight of an order',
  forbid: 'Not allowed',
  declared: 'When it is declared',
  done: 'When it is done',
  refused: 'When it is refused',
  vetoed: 'When it is vetoed',
  paper: 'When it turns to paper',
  ended: 'When it ends',
  upkeep: 'Every turn',
  card: 'When the card is opened',
};

/** The parts of a rule's page, for whoever lays it out. */
export function proseOf(book: Rulebook, rule: BoundRule): RuleProse {
  const { entry } = rule;
  const where = [HOOK_TEXT[rule.on], ...whom(book, rule)].join(', ');
  return {
    address: rule.id,
    title: entry.title,
    when: rule.when === undefined ? `${where}.` : `${where}, when ${plain(rule.when.prose())}.`,
    parts: [
      ...rule.gives.map((modifier) => ({ address: modifier.address, text: modifierText(modifier) })),
      ...rule.deeds.map((deed) => ({ address: deed.address, text: deedText(deed) })),
      ...('say' in entry && entry.say !== undefined ? [{ address: rule.id, text: `"${entry.say}"` }] : []),
    ],
    sources: sourcesText(entry),
  };
}

/** The same as text: a paragraph and one line for each part. */
export function printRule(book: Rulebook, rule: BoundRule): string {
  const { address, title, when, parts, sources } = proseOf(book, rule);
  const lines = parts.map((part) => `  ${part.address.slice(address.length) || ' '} ${part.text}`);
  return [`${address} ${title}`, when, ...lines, ...(sources === '' ? [] : [sources])].join('\n');
}

function whom(book: Rulebook, rule: BoundRule): string[] {
  if (rule.pick !== undefined) return [pickText(rule.pick)];
  if (rule.loops.length > 0) return [`for ${rule.loops.map(loopText).join(' and ')}`];
  if (rule.on === 'upkeep' || rule.on === 'card') return [];
  const { actions, tags } = rule.entry as RuleEntry;
  const named = [
    ...(actions ?? []).map((name) => titleOf(book, 'action', name)),
    ...(tags ?? []).map((tag) => `every ${opened(tag)} action`),
  ];
  return [`for ${named.length === 0 ? 'every action' : named.join(' and ')}`];
}

function loopText({ register, dimension }: BoundLoop): string {
  const name = `every ${dimensionName(dimension)}`;
  return register === 'each' || register === 'other' ? `${name} (${callName(register, dimension)})` : name;
}

function pickText({ set, value, best }: BoundPick): string {
  return `for the first of ${set.text} with the ${best === 'most' ? 'greatest' : 'least'} ${value.prose()}`;
}

function modifierText({ add, when, per, step, counts, bound, most }: BoundModifier): string {
  const parts = [add > 0 ? `+${add}` : signed(add)];
  if (per !== undefined) {
    const every = step === 1 ? 'point' : `${step} points`;
    const span =
      counts === 'all'
        ? `of ${per.prose()}`
        : counts === 'over'
          ? `that ${per.prose()} is over ${signed(bound)}`
          : `that ${per.prose()} is below ${signed(bound)}`;
    parts.push(`for every ${every} ${span}`);
    if (most !== undefined) parts.push(`(no further than ${most} either way)`);
  }
  if (when !== undefined) parts.push(`when ${plain(when.prose())}`);
  return `${parts.join(' ')}.`;
}

function deedText({ effect }: BoundDeed): string {
  const text = effect.prose();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Brackets around a whole sentence say nothing. */
function plain(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth--;
    if (depth === 0 && i < text.length - 1) return text;
  }
  return text.slice(1, -1);
}

function sourcesText({ claims, facts, assume }: Sourced): string {
  const parts = [
    claims === undefined || claims.length === 0 ? '' : `Claims: ${claims.join(', ')}.`,
    facts === undefined || facts.length === 0 ? '' : `Facts: ${facts.join(', ')}.`,
    assume === undefined ? '' : `Assumption: ${assume}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
