// As words/en/menu.ts, for the catalogue ru.

import type { MENU as ENGLISH } from '../en/menu.ts';
import type { Twin } from '../twin.ts';

export const MENU = {
  'menu.title': 'Чем займёмся?',
  'menu.play': 'Играть',
  'menu.replay': 'Посмотреть запись',
  'menu.quit': 'Выйти',
  'menu.scenario': 'Выберите сценарий',
  'menu.record': 'Выберите запись',
  'menu.noRecords': 'Записей здесь пока нет.',
  'menu.seats': 'Отметьте места (пробел), затем Enter; за остальных играют политики',
  'menu.lens': 'оптика {lens}',
} as const satisfies Twin<typeof ENGLISH>;
