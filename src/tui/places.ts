// Where a viewer can stand, and which of these places have something in common: the same keys work there.

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
  'compare',
  'others',
  'fork',
  'hand',
  'write',
  'palette',
  'settings',
  'learn',
  'state',
] as const;

export type Place = (typeof PLACES)[number];

export const LISTS = [
  'table',
  'actions',
  'search',
  'pick',
  'form',
  'asks',
  'amend',
  'why',
  'menu',
  'seats',
  'replay',
  'others',
  'compare',
  'fork',
  'hand',
  'write',
  'palette',
  'settings',
  'learn',
  'state',
] as const;
export const PAGED = ['unfold', 'review', 'final', 'help'] as const;
export const TABBED = ['table', 'actions', 'pick', 'form', 'asks', 'replay'] as const;
export const GAME = [
  'table',
  'state',
  'actions',
  'pick',
  'form',
  'asks',
  'amend',
  'unfold',
  'review',
  'final',
] as const;
export const READING = [...GAME, 'replay', 'compare'] as const;
/** Wherever letters are no text and nothing is being asked. */
export const CALM = [...READING, 'menu', 'seats', 'curtain', 'why', 'hand', 'learn'] as const;
