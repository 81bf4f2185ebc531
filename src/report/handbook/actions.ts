// One page for each action: who may order it, with whom, in which words, for what price, and everything the rules say
// of it, with conditions cut down to what this action leaves open.

import type { BoundModifier, BoundRule } from '../../rulebook/bind/bound.ts';
import {
  type ActionEntry,
  type Hook,
  MEMBER_PARAMS,
  type MemberParam,
  type ParamValues,
  type RuleEntry,
} from '../../rulebook/book.ts';
import { proseOf, sizeText } from '../../rulebook/prose.ts';
import { bare } from '../../rulebook/words/titles.ts';
import {
  anchorOf,
  type Block,
  chapter,
  para,
  type Row,
  remark,
  section,
  type Text,
  table,
  topic,
} from './document.ts';
import {
  actorName,
  bodyName,
  boundRules,
  capital,
  type Ground,
  opened,
  sourceLine,
  speaksOf,
  thingName,
} from './ground.ts';
import { specialise } from './specialise.ts';

export function actions(ground: Ground): readonly Block[] {
  const themes = [...new Set(ground.book.actions.map(({ theme }) => theme))];
  return [
    chapter('Actions'),
    para(
      'Every action has a page of its own. Its tables say only what can matter for this action; the same rules stand in full, with their sources, in the chapters that follow. Modifiers of one table are added up.',
    ),
    ...themes.flatMap((theme) => [
      section(capital(theme), `theme-${anchorOf(theme)}`),
      ...ground.book.actions
        .filter((action) => action.theme === theme)
        .flatMap((action) => page(ground, action)),
    ]),
  ];
}

function page(ground: Ground, action: ActionEntry): readonly Block[] {
  const own = ground.book.rules.flatMap((rule) => {
    const left = rule.on !== 'upkeep' && speaksOf(rule, action) ? specialise(rule, action) : undefined;
    return left === undefined ? [] : [left];
  });
  const bound = boundRules(ground.book, own);
  return [
    topic(`${action.id} ${action.title}`, action.id),
    table(['', '*5'], facts(ground, action)),
    ...remarks(sourceLine(action)),
    ...judgements(bound, 'forbid', 'Not allowed when'),
    ...sums(bound, 'consent', 'Consent'),
    ...sums(bound, 'odds', 'Odds'),
    ...sums(bound, 'treasury', 'Price in treasury, beyond its own'),
    ...sums(bound, 'capital', 'Price in capital, beyond its own'),
    ...bindings(bound),
    ...consequences(ground, bound),
  ];
}

function remarks(text: Text): readonly Block[] {
  return text.length === 0 ? [] : [remark(text)];
}

const CONSENT_TEXT: { readonly [consent in ActionEntry['consent']]: string } = {
  none: 'nobody; it takes effect by itself',
  partner: 'the partner',
  place: 'the state whose ground it is, unless that is the sponsor',
  body: 'the members of the body, by its decision rule',
  link: 'the members of both bodies; it has to pass in each, by its own decision rule',
};

const TWO_BODIES =
  '“the body” below is the first of the two that the order names; the other is always called “the second body”';

const SAID = 'said in soundings, before orders are written; in force as soon as agreed';

function facts(ground: Ground, action: ActionEntry): readonly Row[] {
  const rows: [string, string][] = [
    ['Ordered by', action.by.map((kind) => `${kind}s`).join(', ')],
    ...(action.talk === true ? [pair('When', SAID)] : []),
    ...MEMBER_PARAMS.flatMap((param): [string, string][] => {
      const allowed = action.members[param];
      return allowed === undefined ? [] : [[PARAM_TITLE[param], membersText(ground, param, allowed)]];
    }),
    ...Object.entries(action.choices).map(([name, options]): [string, string] => [
      capital(opened(name)),
      options.map(opened).join(', '),
    ]),
    ...(action.clauses.length === 0 ? [] : [pair('Clauses', clausesText(ground, action.clauses))]),
    ...(action.secret.includes(1) ? [pair('Secret', 'it may be made in secret')] : []),
    ...(action.extra.length > 1 ? [pair('Extra money', `${action.extra.join(' or ')} treasury`)] : []),
    ...(needsWords(action)
      ? [pair('Presets', action.presets.map((preset) => presetText(ground, action, preset)).join('; '))]
      : []),
    ['Price', `${action.cost.treasury} treasury, ${action.cost.capital} capital`],
    ['Needs the yes of', CONSENT_TEXT[action.consent]],
    ...(action.members.other === undefined ? [] : [pair('Two bodies', TWO_BODIES)]),
    ['Lasts', lastsText(action.lasts)],
    ['Kinds', action.tags.length === 0 ? 'none' : action.tags.map(opened).join(', ')],
  ];
  return rows.map((cells) => ({ cells }));
}

function pair(title: string, text: string): [string, string] {
  return [title, text];
}

const PARAM_TITLE: { readonly [param in MemberParam]: string } = {
  partner: 'Partner',
  place: 'Place',
  body: 'Body',
  other: 'Second body',
  sub: 'Substructure',
  domain: 'Domain',
  area: 'Task area',
  threat: 'Threat',
};

function membersText({ book }: Ground, param: MemberParam, allowed: readonly string[]): string {
  if (param === 'partner' || param === 'place') {
    const kinds = ['power', 'state', 'outsider', 'secretariat'] as const;
    const whole = kinds.filter((kind) =>
      allowed.includes(book.actors.find((actor) => actor.kind === kind)?.id ?? ''),
    );
    const ofKinds = book.actors.filter(({ kind }) => whole.includes(kind)).map(({ id }) => id);
    if (ofKinds.length === allowed.length) return whole.map((kind) => `any ${kind}`).join(' or ');
    return allowed.map((id) => actorName(book, id)).join(', ');
  }
  if (param === 'body' || param === 'other') return allowed.map((id) => bodyName(book, id)).join(', ');
  return allowed.map((id) => thingName(book, id)).join(', ');
}

function needsWords(action: ActionEntry): boolean {
  return action.presets.length > 1 || Object.keys(action.choices).length > 0 || action.clauses.length > 0;
}

function clausesText({ book }: Ground, clauses: readonly string[]): string {
  return clauses.map((id) => thingName(book, id)).join(', ');
}

function presetText(
  ground: Ground,
  action: ActionEntry,
  preset: { readonly name: string; readonly set: ParamValues },
): string {
  const { defaults } = action;
  const choices = { ...defaults.choices, ...preset.set.choices };
  const clauses = preset.set.clauses ?? defaults.clauses ?? [];
  const secret = preset.set.secret ?? defaults.secret;
  const words = [
    ...Object.entries(choices).map(([name, option]) => `${opened(name)} ${opened(option)}`),
    ...(action.clauses.length === 0
      ? []
      : [`clauses ${clauses.length === 0 ? 'none' : clausesText(ground, clauses)}`]),
    ...(secret === 1 ? ['in secret'] : []),
  ];
  return words.length === 0 ? preset.name : `${preset.name} (${words.join(', ')})`;
}

function lastsText(lasts: ActionEntry['lasts']): string {
  if (lasts === 'none') return 'no agreement is kept';
  if (lasts === 'once') return 'once: its line is freed when it is done';
  return lasts === 'standing' ? 'until something ends it' : `${lasts} turns from the signature`;
}

function bindings(bound: readonly BoundRule[]): readonly Block[] {
  return [
    ...judgements(bound, 'must-accept', 'Bound to accept when'),
    ...judgements(bound, 'must-refuse', 'Bound to refuse when'),
  ];
}

function judgements(bound: readonly BoundRule[], hook: Hook, heading: string): readonly Block[] {
  const rows = bound
    .filter(({ on }) => on === hook)
    .map((rule) => {
      const { say, title } = rule.entry as RuleEntry;
      const when = rule.when === undefined ? 'always' : bare(rule.when.prose());
      return [rule.id, `${when}: “${say ?? title}”`];
    });
  return rows.length === 0 ? [] : [table(['Rule', `${heading}*6`], rows)];
}

/** The title of a rule, over the rows of its parts. */
function headed(rule: BoundRule): readonly Text[] {
  return [`${rule.id} ${rule.entry.title}`];
}

function sums(bound: readonly BoundRule[], on: Hook, title: string): readonly Block[] {
  const rows = bound
    .filter((rule) => rule.on === on)
    .flatMap((rule) => [headed(rule), ...rule.gives.map((modifier) => sumRow(rule, modifier))]);
  return rows.length === 0 ? [] : [table(['Part', `${title}*5`, 'When*6'], rows)];
}

function sumRow(rule: BoundRule, modifier: BoundModifier): readonly Text[] {
  const conditions = [rule.when, modifier.when].flatMap((term) => (term === undefined ? [] : [term.prose()]));
  const when = conditions.length === 1 ? bare(conditions.join()) : conditions.map(flat).join(' and ');
  return [modifier.address.slice(rule.id.length), sizeText(modifier), when || 'always'];
}

/** Brackets around what is joined by "and" say nothing where more is joined by "and". */
function flat(text: string): string {
  return text.includes(' or ') ? text : bare(text);
}

const MOMENTS = [
  ['declared', 'When it is declared'],
  ['done', 'When it is done'],
  ['refused', 'When it is refused'],
  ['consented', 'For each who said yes to what passed'],
  ['vetoed', 'For each who refuses'],
  ['paper', 'When it turns to paper'],
  ['ended', 'When it ends'],
] as const;

function consequences(ground: Ground, bound: readonly BoundRule[]): readonly Block[] {
  return MOMENTS.flatMap(([hook, title]) => {
    const rows = bound
      .filter((rule) => rule.on === hook)
      .flatMap((rule) => {
        const when = rule.when === undefined ? 'always' : bare(rule.when.prose());
        const parts = proseOf(ground.book, rule).parts;
        return [
          headed(rule),
          ...parts.map(({ address, text }) => [address.slice(rule.id.length), text, when]),
        ];
      });
    return rows.length === 0 ? [] : [table(['Part', `${title}*6`, 'If*4'], rows)];
  });
}
