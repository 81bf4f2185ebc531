// От одного к тому, чего ещё оно коснулось.

import type { LINKS as ENGLISH } from '../en/links.ts';
import type { Twin } from '../twin.ts';

export const LINKS = {
  'why.turn': 'ход {turn}',
  'why.weighed': '{value} в сумме: {names}',
  'why.never': 'В этой игре оно, насколько вам известно, ещё не сработало.',
  'why.touched': 'Чего ещё это коснулось',
  'why.changes':
    '{turn, plural, =0 {ни одного изменения} one {# изменение} few {# изменения} many {# изменений} other {# изменения}} в этом ходу, за игру {game}',
  'why.sums':
    '{turn, plural, =0 {ни в одной сумме} one {в # сумме} few {в # суммах} many {в # суммах} other {в # суммах}} в этом ходу, за игру {game}',
  'why.follow': 'Enter — пройти по этим местам журнала, Esc — вернуться.',
  'why.story': 'То же соглашение до и после',
  'why.followPlace': 'Enter — к его правилам и к этим местам, Esc — вернуться.',
  'why.noLink': 'Дальше идти некуда.',
  'key.follow': 'дальше',
  'key.follow.help': 'Почему: к тому, чего ещё коснулось отмеченное; Esc возвращает',
} as const satisfies Twin<typeof ENGLISH>;
