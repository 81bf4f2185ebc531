// What is said to ears alone: sentences in the place of drawings.

export const EARS = {
  'ears.on': 'in',
  'ears.off': 'out',
  'ears.to': 'to',
  'ears.row': '{at} of {all}: {text}',
  'ears.more': '{count, plural, one {# line} other {# lines}} more, Page Down reads on.',
  'ears.up': 'up {by}',
  'ears.down': 'down {by}',
  'ears.price': 'costs {treasury} treasury, {capital} capital:',
  'ears.open': 'open in {open} of {all} ways',
  'ears.tab': '{name}.',
  'ears.list':
    '{name}: {count, plural, =0 {nothing} one {one row} other {# rows}}; up and down go through them.',
  'ears.board':
    'Board: {count, plural, one {# state} other {# states}}; up and down go through them, Enter tells more.',
  'ears.state': '{name}: {standing}. Room {room}, autonomy {autonomy}.',
  'ears.standing': '{power} leads with {influence} percent{shift}',
  'ears.first': 'no leader, {power} has most with {influence} percent{shift}',
  'ears.level': 'no leader',
  'ears.other': '{power} {influence}{shift}',
  'ears.domain': '{domain}: {standing}.',
  'ears.ties': 'Ties: {list}.',
  'ears.carries': 'It carries {list}.',
  'ears.carriesNone': 'It carries nothing of its own.',
  'ears.gauges': 'Region: {list}.',
  'ears.gauge': '{name} {value}{shift}',
  'ears.body': '{short}: vitality {vitality}{shift}; {name}; decides by {rule}. {members}. {active}.',
  'ears.aim': '{title}: {progress} of {all}, {met, select, yes {met} other {not met}}.',
  'ears.stateOf': 'All of {name}.',
} as const;
