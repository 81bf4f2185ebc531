// What the program says of itself: starting, leaving, going wrong.

export const APP = {
  'language.tag': 'en',
  'language.name': 'English',

  'app.name': 'Heartland',
  'app.tooSmall': 'Needs 40 by 12; this is {columns} by {rows}.',
  'app.saved': 'The game is saved in {path}.',
  'app.resume': 'Go on with: heartland play --resume {path}',
  'app.again': 'See it again with: heartland replay {path}',
  'app.unsaved': 'This game was not saved.',
  'app.stopped': 'Stopped: {what}',
  'app.crash': 'Something went wrong inside Heartland: {what}',
} as const;
