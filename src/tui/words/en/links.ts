// From one thing to what else it touched.

export const LINKS = {
  'why.turn': 'turn {turn}',
  'why.weighed': '{value} in the sum of {names}',
  'why.never': 'It has not been at work in this game yet, as far as you may know.',
  'why.touched': 'What else it touched',
  'why.changes':
    '{turn, plural, =0 {no change} one {one change} other {# changes}} this turn, {game} in this game',
  'why.sums': 'in {turn, plural, =0 {no sum} one {one sum} other {# sums}} this turn, {game} in this game',
  'why.follow': 'Enter goes through these places of the ledger, Esc comes back.',
  'why.story': 'The same agreement, before and after',
  'why.followPlace': 'Enter goes on to its rules and to these places, Esc comes back.',
  'why.noLink': 'It leads nowhere else.',
  'key.follow': 'follow',
  'key.follow.help': 'Why: go on to what else the marked one touched; Esc comes back',
} as const;
