// One address by itself: what stands there, what it speaks of, and everything it rests on, spelled out.

import type { Rulebook, RuleEntry, Sourced } from '../../rulebook/book.ts';
import { type Block, type Document, list, para, section } from './document.ts';
import { entryOf, type Ground, groundOf, speaksOf } from './ground.ts';
import { subtitleOf } from './intro.ts';
import { everything, spelledOut } from './sources.ts';

/** Every address of a book that a reader may ask for: rules, wants, cards, settings and actions. */
export function addressesOf(book: Rulebook): readonly string[] {
  return [
    ...book.rules,
    ...book.cards,
    ...book.actions,
    ...Object.values(book.settings),
    ...book.policies.flatMap(({ wants }) => wants),
  ].map(({ id }) => id);
}

/** The page of one address (a part's letter is put aside); undefined where the book has nothing there. */
export function pageOf(book: Rulebook, address: string): Document | undefined {
  const id = address.replace(/[a-z]$/, '');
  const ground = groundOf(book);
  const found = everything(ground).find(({ at }) => at === id);
  if (found === undefined || !addressesOf(book).includes(id)) return undefined;
  return {
    title: id,
    subtitle: subtitleOf(book.lens, undefined),
    blocks: [...whatStands(ground, id), ...reach(ground, id), ...spelledOut(ground, found.sources)],
  };
}

function whatStands(ground: Ground, id: string): readonly Block[] {
  const { book } = ground;
  const none: Sourced = {};
  const card = book.cards.find((entry) => entry.id === id);
  if (ground.prose.has(id)) {
    const entry = entryOf(ground, id, none);
    return [card === undefined ? entry : { ...entry, lead: `${card.text} ${String(entry.lead)}` }];
  }
  const setting = Object.values(book.settings).find((entry) => entry.id === id);
  if (setting !== undefined) return [para(`${setting.title}: ${setting.value}.`)];
  const action = book.actions.find((entry) => entry.id === id);
  if (action === undefined) return [];
  const { treasury, capital } = action.cost;
  const rules = book.rules
    .filter((rule) => rule.on !== 'upkeep' && speaksOf(rule, action))
    .map((rule) => rule.id);
  return [
    para(
      `${action.title}. An action of the theme ${action.theme}: ${treasury} treasury and ${capital} capital.`,
    ),
    section('Rules that speak of it'),
    para(rules.join(', ')),
  ];
}

/** The actions a rule speaks of, where it says so by kind or of all. */
function reach({ book }: Ground, id: string): readonly Block[] {
  const rule: RuleEntry | undefined = [...book.rules, ...book.policies.flatMap(({ wants }) => wants)].find(
    (entry) => entry.id === id,
  );
  if (rule === undefined || rule.on === 'upkeep') return [];
  const titles = book.actions.filter((action) => speaksOf(rule, action)).map(({ title }) => title);
  return titles.length === book.actions.length ? [] : [section('Speaks of'), list(titles)];
}
