// As words/en/orders.ts, for the catalogue ru.

import type { ORDERS as ENGLISH } from '../en/orders.ts';
import type { Twin } from '../twin.ts';

export const ORDERS = {
  'queue.title': 'Ваши приказы, осталось {left}',
  'queue.none': 'пока ни одного',
  'actions.search': 'Поиск: {typed}',
  'actions.none': 'Таких действий нет.',
  'actions.open': '{open} из {all}',
  'orders.price': '{treasury}б {capital}к',
  'orders.legend': 'б бюджет, к капитал',
  'pick.title': '{action}: с кем, где',
  'pick.self': 'сразу',
  'pick.refused': 'нельзя ({address})',
  'form.title': 'Проект: {action}',
  'form.preset': 'текст',
  'form.own': 'свои слова',
  'form.secret': 'тайно',
  'form.extra': 'доплата',
  'form.clause': 'пункт',
  'form.yes': 'да',
  'form.no': 'нет',
  'form.cost': 'цена: бюджет {treasury}, капитал {capital}',
  'form.odds': 'шансы исполнения {sum}',
  'form.noOdds': 'действует сразу',
  'form.allowed': 'Разрешено.',
  'form.refusal': 'Не разрешено, {address}: {text}',
  'form.nobody': 'Ничьего согласия не требуется.',
  'sum.consent': '{name}: согласие при {sum}',
  'sum.redline': '{name}: {sum}, красная линия (кость не бросают)',
  'sum.base': 'основа {base}',
  'sum.more': 'и ещё {count}',
} as const satisfies Twin<typeof ENGLISH>;
