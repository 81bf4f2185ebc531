// As words/en/menu.ts, for the catalogue ru.

import type { MENU as ENGLISH } from '../en/menu.ts';
import type { Twin } from '../twin.ts';

export const MENU = {
  'menu.title': 'Чем займёмся?',
  'menu.tagline': 'настольная игра о влиянии в терминале',
  'menu.play': 'Играть',
  'menu.play.text': 'Выбрать сценарий, оптику и своё место. Остальные места играют сами.',
  'menu.resume': 'Продолжить партию',
  'menu.resume.text':
    '{count, plural, =0 {Неоконченных партий нет.} one {Не окончена # партия.} few {Не окончены # партии.} many {Не окончено # партий.} other {Не окончено # партии.}}',
  'menu.replay': 'Пересмотреть запись',
  'menu.replay.text':
    '{count, plural, =0 {Записей здесь пока нет.} one {# запись, которую можно листать по ходам.} few {# записи, которые можно листать по ходам.} many {# записей, которые можно листать по ходам.} other {# записи, которые можно листать по ходам.}}',
  'menu.learn': 'Учиться',
  'menu.learn.text': 'Первая партия с подсказками, слова игры, работы, на которых она стоит.',
  'menu.settings': 'Настройки',
  'menu.settings.text': 'Цвета, знаки, язык, темп, мышь.',
  'menu.quit': 'Выйти',
  'menu.quit.text': 'До следующего раза.',
  'menu.step': 'Шаг {step} из {steps}',
  'menu.scenario': 'Выберите сценарий',
  'menu.scenario.facts':
    '{date} · {turns, plural, one {# ход} few {# хода} many {# ходов} other {# хода}} по полгода · {seats, plural, one {# место} few {# места} many {# мест} other {# места}} для игры',
  'menu.scenario.short': '{year} · {turns, plural, one {# ход} few {# хода} many {# ходов} other {# хода}}',
  'menu.lenses': 'Выберите оптику',
  'menu.lens': 'оптика {lens}',
  'menu.base': 'Без оптики',
  'menu.base.text': 'То, в чём работы сходятся, и не более: начать лучше с этого.',
  'menu.seats': 'Выберите своё место',
  'menu.seats.hint':
    'Enter играет отмеченную строку. Пробел отмечает несколько мест за одной клавиатурой; остальные играют сами.',
  'menu.seats.goals': 'Нужно {needed} из {count}: {goals}',
  'menu.seed': 'Случай этой партии',
  'menu.seed.text':
    'То же слово даёт тот же случай на любой машине. Оставьте пустым для нового и нажмите Enter.',
  'menu.seed.typed': 'Зерно: {typed}',
  'menu.seed.summary': '{scenario}, {seats}, {lens}',
  'menu.record': 'Выберите запись',
  'menu.unfinished': 'Выберите партию, чтобы продолжить',
  'menu.noRecords': 'Записей здесь пока нет.',
  'menu.noUnfinished': 'Неоконченных партий здесь нет.',
  'menu.record.row': '{title} · ход {turn} из {turns}',
  'menu.record.over': '{title} · окончена',
  'menu.record.broken': '{name} · не читается',
  'menu.record.seats': 'Места людей: {seats}',
  'menu.record.nobody': 'Все играли сами.',
  'menu.record.facts': 'зерно {seed} · {lens} · {path}',

  'learn.title': 'Учиться',
  'learn.tutorial': 'Первая партия',
  'learn.tutorial.text': 'Короткая партия. Строка внизу всегда говорит, что делать дальше и какой клавишей.',
  'learn.words': 'Слова игры',
  'learn.words.text': 'Что значит каждое слово на экране, в одной-двух фразах.',
  'learn.papers': 'Работы',
  'learn.papers.text': 'Что утверждают работы, на которых стоит игра, и какие правила на этом держатся.',
  'learn.keys': 'Клавиши',
  'learn.keys.text': 'Все клавиши и что они делают.',
  'learn.claims': '{count, plural, one {# тезис} few {# тезиса} many {# тезисов} other {# тезиса}}',
  'learn.drives': 'На нём держится: {rules}',
  'learn.tells': 'В игре на нём ничего не держится: о нём рассказано, но не сыграно.',
  'learn.stands': 'Где сказано: {at}',
  'learn.none': 'В этом наборе правил работ нет.',
} as const satisfies Twin<typeof ENGLISH>;
