// As words/en/dates.ts, for the catalogue ru.

import type { DATES as ENGLISH } from '../en/dates.ts';
import type { Twin } from '../twin.ts';

export const DATES = {
  'date.half': '{from}–{to} {year}',
  'date.across': '{from} {before} – {to} {year}',
  'month.1': 'январь',
  'month.2': 'февраль',
  'month.3': 'март',
  'month.4': 'апрель',
  'month.5': 'май',
  'month.6': 'июнь',
  'month.7': 'июль',
  'month.8': 'август',
  'month.9': 'сентябрь',
  'month.10': 'октябрь',
  'month.11': 'ноябрь',
  'month.12': 'декабрь',

  'die.news': 'новость',
  'die.choice': 'выбор',
  'die.draft': 'проект',
  'die.consent': 'согласие',
  'die.done': 'исполнение',
  'die.answer': 'ответ',
  'die.argument': 'довод',
  'die.bids': 'заявки',
  'die.probe': 'проба',
} as const satisfies Twin<typeof ENGLISH>;
