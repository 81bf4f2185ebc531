// Rules read aloud: what the printed rulebook says of a rule, want or card, from the prose of its words.

import type { BoundDeed, BoundLoop, BoundModifier, BoundPick, BoundRule } from './bind/bound.ts';
import type { Hook, Rulebook, RuleEntry, Sourced } from './book.ts';
import { bare, callName, dimensionName, opened, signed, titleOf } from './words/titles.ts';

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
  'must-accept': 'Bound to accept',
  'must-refuse': 'Bound to refuse',
  declared: 'When it is declared',
  done: 'When it is done',
  refused: 'When it is refused',
  consented: 'For each yes, when it passes',
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
    when: rule.when === undefined ? `${where}.` : `${where}, when ${bare(rule.when.prose())}.`,
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
  if (rule.loops.length > 0) return [`for ${listed(rule.loops.map(loopText))}`];
  if (rule.on === 'upkeep' || rule.on === 'card') return [];
  const { actions, tags } = rule.entry as RuleEntry;
  const named = [
    ...(actions ?? []).map((name) => titleOf(book, 'action', name)),
    ...(tags ?? []).map((tag) => `every ${opened(tag)} action`),
  ];
  return [`for ${named.length === 0 ? 'every action' : listed(named)}`];
}

/** "a, b and c". */
function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join();
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function loopText({ register, dimension }: BoundLoop): string {
  const name = `every ${dimensionName(dimension)}`;
  return register === 'each' || register === 'other' ? `${name} (${callName(register, dimension)})` : name;
}

function pickText({ set, value, best }: BoundPick): string {
  const picked = value.prose().replace(/^the /, '');
  return `for the first of the ${set.text} with the ${best === 'most' ? 'greatest' : 'least'} ${picked}`;
}

function modifierText(modifier: BoundModifier): string {
  const { when } = modifier;
  const size = sizeText(modifier);
  return when === undefined ? `${size}.` : `${size} when ${bare(when.prose())}.`;
}

/** "+15", "−1 for every 5 points by which Tie of the place with the sponsor in security is over 40 (20 at most)". */
export function sizeText({ add, per, step, counts, bound, most }: BoundModifier): string {
  const size = add > 0 ? `+${add}` : signed(add);
  if (per === undefined) return size;
  const what = bare(per.prose());
  const many = /^the number of (.*)$/.exec(what)?.[1];
  const every = step === 1 ? 'point' : `${step} points`;
  const span =
    counts === 'all'
      ? step === 1 && many !== undefined
        ? `for each of the ${many}`
        : `for every ${what.startsWith('the step of') && step === 1 ? what.slice('the '.length) : `${every} of ${what}`}`
      : `for every ${every} by which ${what} is ${counts} ${signed(bound)}`;
  return most === undefined ? `${size} ${span}` : `${size} ${span} (${most} at most)`;
}

function deedText({ effect }: BoundDeed): string {
  const text = effect.prose();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function sourcesText({ claims, facts, assume }: Sourced): string {
  const parts = [
    claims === undefined || claims.length === 0 ? '' : `Claims: ${claims.join(', ')}.`,
    facts === undefined || facts.length === 0 ? '' : `Facts: ${facts.join(', ')}.`,
    assume === undefined ? '' : `Assumption: ${assume}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
