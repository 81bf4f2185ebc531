// The help screen.

export const HELP = {
  'help.title': 'Keys',
} as const;
