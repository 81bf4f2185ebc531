// As words/en/app.ts, for the catalogue ru.

import type { APP as ENGLISH } from '../en/app.ts';
import type { Twin } from '../twin.ts';

export const APP = {
  'language.tag': 'ru',
  'language.name': 'Русский',

  'app.name': 'Heartland',
  'app.tooSmall': 'Нужно 40 на 12, а здесь {columns} на {rows}.',
  'app.saved': 'Игра сохранена в {path}.',
  'app.resume': 'Продолжить: heartland play --resume {path}',
  'app.again': 'Посмотреть ещё раз: heartland replay {path}',
  'app.unsaved': 'Эта игра не сохранена.',
  'app.stopped': 'Остановлено: {what}',
  'app.crash': 'Сбой внутри Heartland: {what}',
} as const satisfies Twin<typeof ENGLISH>;
