// The review of a turn and the end of a game.

export const REVIEW = {
  'review.own': 'What it brought you',
  'review.ownStill': 'Nothing of yours moved.',
  'review.influence': 'Influence in all',
  'review.room': 'Room',
  'review.autonomy': 'Autonomy',
  'review.deals': 'Agreements: + new, ✓ done, · tried, − lost',
  'review.region': 'The region',
  'final.youWon': 'YOU WON',
  'final.youLost': 'YOU DID NOT WIN',
  'final.margin':
    '{met} of {all} objectives met; {wanted} win{by, plural, =0 {, and no more than that} one {, # to spare} other {, # to spare}}.',
  'final.missedBy':
    '{met} of {all} objectives met; {wanted} win: {by, plural, one {one more was needed} other {# more were needed}}.',
  'final.short': 'short by {by}',
  'final.table': 'Everybody’s result',
  'final.metOf': '{met} of {all} met',
  'final.points': 'Where the game turned',
  'final.pointsHow': 'by turn; w opens them',
} as const;
