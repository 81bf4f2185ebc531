// The one table of keys: what is pressed, what it does, and where; the words for it are in words/*/keys.ts. Footer,
// help screen and handbook are made from it; nothing else knows which key does what.

import { CALM, GAME, LISTS, PAGED, type Place, READING, TABBED } from './places.ts';
import { say } from './texts.ts';

interface Binding {
  readonly command: string;
  /** Names of keys: a letter as typed, or enter, esc, space, up, ... */
  readonly keys: readonly string[];
  readonly where: readonly Place[];
}

/** In the order of the footer: what is needed most stands first. */
export const BINDINGS = [
  {
    command: 'work',
    keys: ['p'],
    where: ['table'],
  },
  {
    command: 'reveal',
    keys: ['enter'],
    where: ['curtain'],
  },
  {
    command: 'open',
    keys: ['enter'],
    where: [
      'actions',
      'pick',
      'amend',
      'menu',
      'seats',
      'search',
      'goto',
      'table',
      'hand',
      'write',
      'palette',
      'settings',
      'learn',
      'replay',
      'others',
      'fork',
    ],
  },
  { command: 'order', keys: ['enter'], where: ['form'] },
  {
    command: 'turnLess',
    keys: ['left'],
    where: ['write', 'settings', 'fork'],
  },
  {
    command: 'turnMore',
    keys: ['right'],
    where: ['write', 'settings', 'fork'],
  },
  { command: 'goOn', keys: ['enter'], where: ['unfold', 'review'] },
  { command: 'follow', keys: ['enter'], where: ['why'] },
  { command: 'skip', keys: ['s'], where: ['unfold'] },
  { command: 'accept', keys: ['y'], where: ['asks', 'confirm'] },
  { command: 'refuse', keys: ['n'], where: ['asks', 'confirm'] },
  { command: 'amend', keys: ['a'], where: ['asks'] },
  { command: 'abstain', keys: ['b'], where: ['asks'] },
  {
    command: 'ministry',
    keys: ['m'],
    where: ['asks'],
  },
  {
    command: 'search',
    keys: ['/'],
    where: ['actions', 'help'],
  },
  {
    command: 'toggle',
    keys: ['space'],
    where: ['form', 'seats', 'fork'],
  },
  {
    command: 'less',
    keys: ['left'],
    where: ['form'],
  },
  { command: 'more', keys: ['right'], where: ['form'] },
  {
    command: 'lock',
    keys: ['l'],
    where: ['table', 'actions', 'pick', 'form', 'asks'],
  },
  {
    command: 'takeBack',
    keys: ['u'],
    where: ['table', 'actions', 'pick', 'form'],
  },
  { command: 'putBack', keys: ['U'], where: ['table', 'actions', 'pick'] },
  { command: 'earlier', keys: ['{'], where: ['actions'] },
  { command: 'later', keys: ['}'], where: ['actions'] },
  { command: 'themeBefore', keys: ['left'], where: ['actions'] },
  { command: 'themeAfter', keys: ['right'], where: ['actions'] },
  { command: 'sort', keys: ['o'], where: ['pick'] },
  { command: 'stepBefore', keys: ['left'], where: ['replay', 'compare'] },
  { command: 'stepAfter', keys: ['right'], where: ['replay', 'compare'] },
  { command: 'pointAfter', keys: ['n'], where: ['replay'] },
  {
    command: 'run',
    keys: ['space'],
    where: ['replay', 'unfold', 'compare'],
  },
  { command: 'toParting', keys: ['D'], where: ['compare'] },
  { command: 'compare', keys: ['c'], where: ['replay'] },
  { command: 'fork', keys: ['F'], where: ['replay'] },
  { command: 'viewer', keys: ['v'], where: ['replay'] },
  { command: 'why', keys: ['w'], where: READING },
  { command: 'partAfter', keys: [']'], where: ['unfold'] },
  { command: 'partBefore', keys: ['['], where: ['unfold'] },
  { command: 'faster', keys: ['+', '='], where: ['unfold', 'replay', 'compare'] },
  { command: 'slower', keys: ['-'], where: ['unfold', 'replay', 'compare'] },
  {
    command: 'facilitate',
    keys: ['f'],
    where: ['table', 'curtain', 'review'],
  },
  {
    command: 'back',
    keys: ['esc'],
    where: [
      'actions',
      'search',
      'pick',
      'form',
      'asks',
      'amend',
      'why',
      'help',
      'confirm',
      'goto',
      'seats',
      'hand',
      'write',
      'palette',
      'settings',
      'learn',
      'state',
      'compare',
      'others',
      'fork',
    ],
  },
  { command: 'zoom', keys: ['z'], where: ['table', 'replay'] },
  { command: 'mapMode', keys: ['M'], where: ['table', 'replay'] },
  { command: 'domain', keys: ['d'], where: ['table', 'replay'] },
  {
    command: 'turnBefore',
    keys: ['['],
    where: ['replay', 'table', 'compare'],
  },
  {
    command: 'turnAfter',
    keys: [']'],
    where: ['replay', 'table', 'compare'],
  },
  { command: 'goto', keys: ['g'], where: ['replay', 'compare'] },
  { command: 'pointBefore', keys: ['N'], where: ['replay'] },
  { command: 'firstTurn', keys: ['home'], where: ['replay', 'compare'] },
  { command: 'lastTurn', keys: ['end'], where: ['replay', 'compare'] },
  {
    command: 'help',
    keys: ['?'],
    where: [...CALM, 'settings'],
  },
  { command: 'palette', keys: [':'], where: CALM },
  { command: 'settings', keys: [','], where: CALM },
  {
    command: 'quit',
    keys: ['q'],
    where: [...GAME, 'replay', 'compare', 'menu', 'seats', 'curtain', 'why', 'help', 'hand', 'learn'],
  },
  { command: 'up', keys: ['up', 'k'], where: [...LISTS, ...PAGED] },
  { command: 'down', keys: ['down', 'j'], where: [...LISTS, ...PAGED] },
  { command: 'pageUp', keys: ['pageup'], where: [...LISTS, ...PAGED] },
  {
    command: 'pageDown',
    keys: ['pagedown'],
    where: [...LISTS, ...PAGED],
  },
  { command: 'tab1', keys: ['1'], where: TABBED },
  { command: 'tab2', keys: ['2'], where: TABBED },
  { command: 'tab3', keys: ['3'], where: TABBED },
  { command: 'tab4', keys: ['4'], where: TABBED },
  { command: 'tab5', keys: ['5'], where: TABBED },
  { command: 'nextTab', keys: ['tab'], where: ['table', 'replay', 'compare'] },
] as const satisfies readonly Binding[];

export type Command = (typeof BINDINGS)[number]['command'];

/** A row of the table. */
export interface Bound extends Binding {
  readonly command: Command;
}

/** What a key does in a place; undefined where it does nothing. */
export function commandFor(place: Place, key: string): Command | undefined {
  return bindingsIn(place).find((binding) => binding.keys.includes(key))?.command;
}

/** The bindings of a place, most needed first. */
export function bindingsIn(place: Place): readonly Bound[] {
  const all: readonly Bound[] = BINDINGS;
  return all.filter((binding) => binding.where.includes(place));
}

/** What a command is called in the footer: two words at most. */
export function keyLabel(command: Command): string {
  return say(`key.${command}`);
}

/** What a command does, for the help screen. */
export function keyHelp(command: Command): string {
  return say(`key.${command}.help`);
}

const NAMED = [
  'enter',
  'esc',
  'space',
  'tab',
  'up',
  'down',
  'left',
  'right',
  'pageup',
  'pagedown',
  'home',
  'end',
] as const;

/** A key as one would read it on the keyboard. */
export function keyName(key: string): string {
  const named = NAMED.find((name) => name === key);
  return named === undefined ? key : say(`keyname.${named}`);
}
