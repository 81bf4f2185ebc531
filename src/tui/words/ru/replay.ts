// As words/en/replay.ts, for the catalogue ru.

import type { REPLAY as ENGLISH } from '../en/replay.ts';
import type { Twin } from '../twin.ts';

export const REPLAY = {
  'replay.title': 'Просмотр',
  'replay.turn': 'после хода {turn}',
  'replay.opening': 'в начале игры',
  'replay.step': 'ход {turn}, {step} из {steps}',
  'replay.seat': 'Просмотр глазами: {name}',
  'replay.open': 'Просмотр: то, что видно всем',
  'strip.marks': 'отметки',
  'strip.turn': 'ход {turn} из {turns}',
  'strip.leader': '{power} {share}%',
  'strip.turning': 'переломы',
  'strip.hand': 'ведущий',
  'strip.news': 'новости',
  'strip.failed': 'отказы в блоках',
  'strip.signed': 'подписано',
  'turning.title': 'Перелом {at} из {all}',
  'turning.region': 'В регионе впереди {power}, а не {other}',
  'turning.state': '{state}: впереди {power}, а не {other}',
  'turning.shift': '{power} — {state}, {domain}: {before}% → {after}%',
  'turning.room': 'Простор для манёвра, {state}: {before} → {after}',
  'turning.member': '{actor} — {body}: {before} → {after}',
  'turning.news':
    '{card}: {count, plural, one {сдвинут # показатель} few {сдвинуты # показателя} many {сдвинуто # показателей} other {сдвинуто # показателя}}, всего на {sum}',
  'turning.passed': '{body}: первое согласованное решение',
  'turning.failed': '{body}: первый отказ',
  'turning.because': '{what} [{address}]',
  'replay.byTurn': 'идёт сам, ход каждые {seconds} с',
  'replay.byStep': 'идёт сам, событие каждые {seconds} с',
  'strip.inTurn': 'Ход {turn}: {list}.',
  'turning.noneAfter': 'Дальше переломных моментов нет.',
  'turning.noneBefore': 'Раньше переломных моментов нет.',
  'others.title': 'Какую партию положить рядом?',
  'others.none': 'Других записей этого сценария здесь нет.',
  'fork.title': 'Другой путь этой партии',
  'fork.about':
    'Будет новая запись: всё до хода {turn} останется как было, а с его начала играете вы. Стрелки влево и вправо меняют строку, пробел занимает место.',
  'fork.turn': 'С начала хода {turn} ({date})',
  'fork.same': 'Та же удача, что и в этой партии',
  'fork.new': 'Новая удача: с этого хода другие кости; карты в колоде лежат как лежали',
  'fork.none': 'Займите хотя бы одно место.',
  'goto.title': 'Перейти к ходу: {typed}',
} as const satisfies Twin<typeof ENGLISH>;
