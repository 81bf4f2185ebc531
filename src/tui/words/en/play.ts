// What the play screen asks before it goes on.

export const PLAY = {
  'curtain.title': 'Pass the keyboard to {name}, press Enter',
  'curtain.hint': 'Nobody else should look now.',
  'confirm.quit': 'Leave the game? (y/n)',
  'confirm.lock': 'Lock your orders? {left} of them unused. (y/n)',
  'confirm.lockAnswers': 'Hand in your answers? {left} left to the ministry. (y/n)',
} as const;
