// As words/en/ears.ts, for the catalogue ru.

import type { EARS as ENGLISH } from '../en/ears.ts';
import type { Twin } from '../twin.ts';

export const EARS = {
  'ears.on': 'включено',
  'ears.off': 'выключено',
  'ears.to': 'станет',
  'ears.row': '{at} из {all}: {text}',
  'ears.more':
    'Ещё {count, plural, one {# строка} few {# строки} many {# строк} other {# строки}}, Page Down читает дальше.',
  'ears.up': 'вверх на {by}',
  'ears.down': 'вниз на {by}',
  'ears.saysYes': '{name} говорит «да» при {chance} из 100',
  'ears.saysNo': '{name} говорит «нет»: красная линия',
  'ears.doneOn': 'исполнение при {odds} из 100',
  'ears.costs': 'цена: бюджет {treasury}, капитал {capital}',
  'ears.signedOn': 'Подпись при {chance} из 100{shift}',
  'ears.bothOn': 'вместе при {both} из 100',
  'ears.search': 'Поиск: {found}.',
  'ears.searchFor': 'Поиск «{typed}»: {found}.',
  'ears.price': 'цена: бюджет {treasury}, капитал {capital}:',
  'ears.open': 'открыто {open} из {all}',
  'ears.tab': '{name}.',
  'ears.list':
    '{name}: {count, plural, =0 {пусто} one {# строка} few {# строки} many {# строк} other {# строки}}; вверх и вниз по строкам.',
  'ears.board':
    'Доска: {count, plural, one {# государство} few {# государства} many {# государств} other {# государства}}; вверх и вниз по ним, Enter расскажет больше.',
  'ears.state': '{name}: {standing}. Манёвр {room}, автономия {autonomy}.',
  'ears.standing':
    'лидирует {power}, {influence, plural, one {# процент} few {# процента} many {# процентов} other {# процента}}{shift}',
  'ears.first':
    'лидера нет, больше всех у {power}, {influence, plural, one {# процент} few {# процента} many {# процентов} other {# процента}}{shift}',
  'ears.level': 'лидера нет',
  'ears.other': '{power} {influence}{shift}',
  'ears.domain': '{domain}: {standing}.',
  'ears.ties': 'Связи: {list}.',
  'ears.carries': 'На нём: {list}.',
  'ears.carriesNone': 'Своих показателей нет.',
  'ears.gauges': 'Регион: {list}.',
  'ears.gauge': '{name} {value}{shift}',
  'ears.body': '{short}: жизнеспособность {vitality}{shift}; {name}; решает {rule}. {members}. {active}.',
  'ears.aim': '{title}: {progress} из {all}, {met, select, yes {достигнута} other {не достигнута}}.',
  'ears.stateOf': 'Всё о {name}.',
} as const satisfies Twin<typeof ENGLISH>;
