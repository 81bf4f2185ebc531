// The one table of keys: what is pressed, what it is called, what it does, and where. Footer, help screen and
// handbook are made from it; nothing else knows which key does what.

export const PLACES = [
  'menu',
  'seats',
  'curtain',
  'table',
  'actions',
  'search',
  'pick',
  'form',
  'asks',
  'amend',
  'unfold',
  'review',
  'final',
  'why',
  'help',
  'confirm',
  'goto',
  'replay',
  'hand',
  'write',
] as const;

export type Place = (typeof PLACES)[number];

export interface Binding {
  readonly command: string;
  /** Names of keys: a letter as typed, or enter, esc, space, up, ... */
  readonly keys: readonly string[];
  /** Two words at most, for the footer. */
  readonly label: string;
  readonly help: string;
  readonly where: readonly Place[];
}

const LISTS = [
  'table',
  'actions',
  'pick',
  'form',
  'asks',
  'amend',
  'why',
  'menu',
  'seats',
  'replay',
  'hand',
  'write',
] as const;
const PAGED = ['unfold', 'review', 'final', 'help'] as const;
const READING = ['table', 'pick', 'form', 'asks', 'amend', 'unfold', 'review', 'replay'] as const;
const TABBED = ['table', 'actions', 'pick', 'asks', 'replay'] as const;
const GAME = ['table', 'actions', 'pick', 'form', 'asks', 'amend', 'unfold', 'review', 'final'] as const;

/** In the order of the footer: what is needed most stands first. */
export const BINDINGS = [
  {
    command: 'work',
    keys: ['p'],
    label: 'decide',
    help: 'Do what the phase asks: plan orders, answer proposals, watch what happens',
    where: ['table'],
  },
  {
    command: 'reveal',
    keys: ['enter'],
    label: 'I am ready',
    help: 'Draw the curtain aside',
    where: ['curtain'],
  },
  {
    command: 'open',
    keys: ['enter'],
    label: 'choose',
    help: 'Choose the marked row; on a draft: order it',
    where: ['actions', 'pick', 'form', 'amend', 'menu', 'seats', 'search', 'goto', 'table', 'hand', 'write'],
  },
  {
    command: 'turnLess',
    keys: ['left'],
    label: 'before',
    help: 'The facilitator’s form: the option before',
    where: ['write'],
  },
  {
    command: 'turnMore',
    keys: ['right'],
    label: 'after',
    help: 'The facilitator’s form: the option after',
    where: ['write'],
  },
  { command: 'goOn', keys: ['enter', 'space'], label: 'go on', help: 'Go on', where: ['unfold', 'review'] },
  { command: 'skip', keys: ['s'], label: 'skip', help: 'Skip to the review of the turn', where: ['unfold'] },
  { command: 'accept', keys: ['y'], label: 'yes', help: 'Accept, or say yes', where: ['asks', 'confirm'] },
  { command: 'refuse', keys: ['n'], label: 'no', help: 'Refuse, or say no', where: ['asks', 'confirm'] },
  { command: 'amend', keys: ['a'], label: 'amend', help: 'Ask for a softer text', where: ['asks'] },
  { command: 'abstain', keys: ['b'], label: 'abstain', help: 'Abstain from a vote', where: ['asks'] },
  {
    command: 'ministry',
    keys: ['m'],
    label: 'ministry',
    help: 'Leave the answer to the ministry and its die',
    where: ['asks'],
  },
  {
    command: 'search',
    keys: ['/'],
    label: 'search',
    help: 'Search the actions by typing; Enter keeps the search, Esc drops it',
    where: ['actions'],
  },
  {
    command: 'toggle',
    keys: ['space'],
    label: 'on/off',
    help: 'Switch a clause or a seat on or off',
    where: ['form', 'seats'],
  },
  {
    command: 'less',
    keys: ['left'],
    label: 'softer',
    help: 'The option before; on the table the turn before',
    where: ['form'],
  },
  { command: 'more', keys: ['right'], label: 'harder', help: 'The option after', where: ['form'] },
  {
    command: 'lock',
    keys: ['l'],
    label: 'lock',
    help: 'Hand in your orders or answers',
    where: ['table', 'actions', 'pick', 'asks'],
  },
  {
    command: 'takeBack',
    keys: ['u'],
    label: 'take back',
    help: 'Take back the last order',
    where: ['table', 'actions', 'pick'],
  },
  {
    command: 'run',
    keys: ['space'],
    label: 'run/stop',
    help: 'Let the turns run by themselves, or stop them',
    where: ['replay'],
  },
  { command: 'why', keys: ['w'], label: 'why', help: 'Rules, claims and papers behind it', where: READING },
  {
    command: 'facilitate',
    keys: ['f'],
    label: 'step in',
    help: 'The facilitator steps in: news, a gauge, an argument',
    where: ['table', 'curtain', 'review'],
  },
  {
    command: 'back',
    keys: ['esc'],
    label: 'back',
    help: 'Back',
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
    ],
  },
  {
    command: 'turnBefore',
    keys: ['['],
    label: 'turn before',
    help: 'The turn before',
    where: ['replay', 'table'],
  },
  {
    command: 'turnAfter',
    keys: [']'],
    label: 'turn after',
    help: 'The turn after',
    where: ['replay', 'table'],
  },
  { command: 'goto', keys: ['g'], label: 'go to', help: 'Go to a turn by number', where: ['replay'] },
  {
    command: 'help',
    keys: ['?'],
    label: 'help',
    help: 'All keys',
    where: [...GAME, 'replay', 'menu', 'seats', 'why', 'hand'],
  },
  {
    command: 'quit',
    keys: ['q'],
    label: 'quit',
    help: 'Leave; the game is saved',
    where: [...GAME, 'replay', 'menu', 'seats', 'curtain', 'why', 'help', 'hand'],
  },
  { command: 'up', keys: ['up', 'k'], label: 'up', help: 'Up', where: [...LISTS, ...PAGED] },
  { command: 'down', keys: ['down', 'j'], label: 'down', help: 'Down', where: [...LISTS, ...PAGED] },
  { command: 'pageUp', keys: ['pageup'], label: 'page up', help: 'Ten rows up', where: [...LISTS, ...PAGED] },
  {
    command: 'pageDown',
    keys: ['pagedown'],
    label: 'page down',
    help: 'Ten rows down',
    where: [...LISTS, ...PAGED],
  },
  { command: 'tab1', keys: ['1'], label: 'board', help: 'Board', where: TABBED },
  { command: 'tab2', keys: ['2'], label: 'bodies', help: 'Organisations', where: TABBED },
  { command: 'tab3', keys: ['3'], label: 'deals', help: 'Agreements', where: TABBED },
  { command: 'tab4', keys: ['4'], label: 'goals', help: 'Objectives, brief and purse', where: TABBED },
  { command: 'tab5', keys: ['5'], label: 'ledger', help: 'Ledger', where: TABBED },
  { command: 'nextTab', keys: ['tab'], label: 'next tab', help: 'Next tab', where: ['table', 'replay'] },
] as const satisfies readonly Binding[];

export type Command = (typeof BINDINGS)[number]['command'];

/** What a key does in a place; undefined where it does nothing. */
export function commandFor(place: Place, key: string): Command | undefined {
  return bindingsIn(place).find((binding) => binding.keys.includes(key))?.command as Command | undefined;
}

/** The bindings of a place, most needed first. */
export function bindingsIn(place: Place): readonly Binding[] {
  const all: readonly Binding[] = BINDINGS;
  return all.filter((binding) => binding.where.includes(place));
}

const SHOWN: { readonly [key: string]: string } = { enter: 'Enter', esc: 'Esc', space: 'Space', tab: 'Tab' };

export function keyName(key: string): string {
  return SHOWN[key] ?? key;
}
