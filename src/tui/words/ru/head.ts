// As words/en/head.ts, for the catalogue ru.

import type { HEAD as ENGLISH } from '../en/head.ts';
import type { Twin } from '../twin.ts';

export const HEAD = {
  'tab.board': 'Доска',
  'tab.bodies': 'Структуры',
  'tab.deals': 'Сделки',
  'tab.goals': 'Цели',
  'tab.ledger': 'Журнал',
  'head.turn': 'ход {turn}/{turns}',
  'head.purse': 'бюджет {treasury} · капитал {capital} · приказы {orders} · подписи {pens}',
  'head.planning': 'бюджет {treasury} · капитал {capital} · приказы {orders}',
  'head.answering': 'бюджет {treasury} · капитал {capital} · подписи {pens}',
  'phase.news': 'новости',
  'phase.soundings': 'зондаж',
  'phase.bargaining': 'торг',
  'phase.bargaining2': 'торг, раунд 2',
  'phase.planning': 'планирование',
  'phase.negotiation': 'переговоры',
  'phase.negotiation2': 'поправки',
  'phase.summits': 'саммиты',
  'phase.resolution': 'исполнение',
  'phase.upkeep': 'содержание',
  'phase.review': 'итоги',
  'phase.over': 'конец игры',
  'wait.others': 'Остальные ещё решают.',
  'time.left': 'осталось {seconds} с',
} as const satisfies Twin<typeof ENGLISH>;
