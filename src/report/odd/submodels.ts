// Submodels: everything the overview names, in full: the turn as the engine takes it, what is reckoned from ties, and
// each rule, card and want under its address with what it rests on.

import type { ActionEntry, Rulebook } from '../../rulebook/book.ts';
import { derivedNumbers } from '../handbook/derived.ts';
import {
  type Block,
  type Entry,
  para,
  remark,
  section,
  type Text,
  table,
  topic,
} from '../handbook/document.ts';
import { entryOf, opened, sourceLine } from '../handbook/ground.ts';
import { rulesInFull } from '../handbook/rules.ts';
import { sequence } from '../handbook/sequence.ts';
import { settingsTable } from '../handbook/sources.ts';
import { cardsOf } from './input.ts';
import { counted, demoted, type Subject } from './subject.ts';

export function submodels(subject: Subject): readonly Block[] {
  const { ground } = subject;
  return [
    para(
      'A rule has an address; its parts have letters. What it gives or does is in the first lines, what it rests on in the last: claims of the sources, dated facts, or an assumption with its reason. Sizes that are assumed are open to quarrel, and to a study: each can be turned by its address.',
    ),
    ...demoted(sequence(ground)),
    ...demoted(derivedNumbers(ground)),
    ...demoted(rulesInFull(ground)),
    ...actions(subject),
    ...news(subject),
    ...policies(subject),
    section('Settings'),
    ...settingsTable(subject.ground.book, 'Rests on*4'),
    ...readings(subject),
  ];
}

const CONSENT: { readonly [consent in ActionEntry['consent']]: string } = {
  none: 'nobody',
  partner: 'the partner',
  place: 'the state whose ground it is',
  body: 'the body',
  link: 'both bodies',
};

const LASTS = { none: 'not kept', once: 'once', standing: 'until ended' } as const;

function actions({ book }: Subject): readonly Block[] {
  return [
    section('Kinds of order', 'kinds-of-order'),
    para('What actors can do. Price is in treasury and capital; rules of prices add to it.'),
    table(
      ['Address', 'Order*4', 'By*2', 'Needs the yes of*2', 'Price', 'Lasts', 'Rests on*4'],
      book.actions.map((action) => {
        const { id, title, by, consent, cost, lasts, talk, claims, facts, assume } = action;
        const cells: readonly Text[] = [
          id,
          `${title}${talk === true ? ' (said in soundings)' : ''}`,
          by.map(opened).join(', '),
          CONSENT[consent],
          `${cost.treasury}, ${cost.capital}`,
          typeof lasts === 'number' ? counted(lasts, 'turn') : LASTS[lasts],
          sourceLine({ claims, facts, assume }),
        ];
        return { cells, anchor: id };
      }),
    ),
  ];
}

function news(subject: Subject): readonly Block[] {
  const cards = cardsOf(subject);
  if (cards.length === 0) return [];
  return [
    section('What news does', 'what-news-does'),
    ...cards.map((card): Entry => {
      const entry = entryOf(subject.ground, card.id, card);
      return { ...entry, lead: `${card.text} ${String(entry.lead)}` };
    }),
  ];
}

/** The policies that play here, by the scenario or by the study. */
function policiesHere({ book, scenario, plan }: Subject) {
  const seats = [
    ...scenario.seats.flatMap((seat) => Object.values(seat.policies)),
    ...scenario.automated.map(({ policy }) => policy),
  ];
  const byStudy = [
    ...(plan?.study.policies ?? []),
    ...(plan?.layout.variants ?? []).flatMap((variant) => variant.policies ?? []),
  ].map(({ policy }) => policy);
  const turned = (plan?.layout.axes ?? []).flatMap(({ target, size, value }) =>
    target.kind === 'policy' ? Array.from({ length: size }, (_, level) => String(value(level))) : [],
  );
  const here = new Set([...seats, ...byStudy, ...turned]);
  return book.policies.filter(({ id }) => here.has(id));
}

function policies(subject: Subject): readonly Block[] {
  const here = policiesHere(subject);
  if (here.length === 0) return [];
  const rest = subject.book.policies.length - here.length;
  return [
    section('Policies'),
    para(
      'A seat that nobody plays weighs each order it may give and can pay: the sum of the modifiers below, or 0 if that is less. One is drawn, with chances by weight, ordering nothing more taking part with a weight of its own; it is set aside and paid for in mind, and the next is drawn. Answers are left to the ministry.',
    ),
    ...(rest === 0
      ? []
      : [
          remark(`${counted(rest, 'policy', 'policies')} of the rulebook play nobody here and are left out.`),
        ]),
    ...here.flatMap((policy) => {
      const line = sourceLine(policy);
      return [
        topic(`${policy.title} (${opened(policy.id)})`, `policy-${policy.id}`),
        para(`${policy.text} To order nothing more weighs ${policy.holds}.`),
        ...(line.length === 0 ? [] : [remark(line)]),
        ...policy.wants.map((want) => entryOf(subject.ground, want.id, want)),
      ];
    }),
  ];
}

/** What other readings of a study have otherwise: told by address, since the rules above are those of the first. */
function readings({ book, plan }: Subject): readonly Block[] {
  const others = (plan?.layout.lenses ?? []).filter((lens) => lens !== book.lens);
  if (others.length === 0) return [];
  return [
    section('Other readings of the rules', 'other-readings'),
    para(
      `The study also plays the rules as others read them. The table names every entry that is otherwise there than above; the command rulebook with --diff ${book.lens} and the name of the reading spells the differences out.`,
    ),
    table(
      ['Reading*2', '>Entries', 'Addresses and names*6'],
      others.map((lens) => {
        const read = plan?.ground.books.get(lens);
        const found = read === undefined ? [] : otherwise(book, read);
        return [lens, String(found.length), found.join(', ')];
      }),
    ),
  ];
}

/** Entries of either book that the other has not, or has otherwise. */
function otherwise(here: Rulebook, there: Rulebook): readonly string[] {
  const [ours, theirs] = [here, there].map(
    ({ rules, cards, actions, policies, settings: numbers, board, actors, bodies }) =>
      new Map(
        [
          ...[...rules, ...cards, ...actions, ...Object.values(numbers)],
          ...policies.flatMap(({ wants, ...policy }) => [...wants, policy]),
          ...Object.entries(board.tracks).map(([name, track]) => ({ id: `track ${name}`, track })),
          ...[...actors, ...bodies],
        ].map((entry) => [entry.id, JSON.stringify(entry)]),
      ),
  );
  const names = new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])]);
  return [...names].filter((id) => ours?.get(id) !== theirs?.get(id)).sort();
}
