// The menu.

export const MENU = {
  'menu.title': 'What would you like to do?',
  'menu.play': 'Play',
  'menu.replay': 'Replay a record',
  'menu.quit': 'Quit',
  'menu.scenario': 'Choose a scenario',
  'menu.record': 'Choose a record',
  'menu.noRecords': 'There are no records here yet.',
  'menu.seats': 'Choose seats (space), then Enter; the rest play by policies',
  'menu.lens': 'lens {lens}',
} as const;
