// As words/en/play.ts, for the catalogue ru.

import type { PLAY as ENGLISH } from '../en/play.ts';
import type { Twin } from '../twin.ts';

export const PLAY = {
  'curtain.title': 'Передайте клавиатуру: {name}. Затем нажмите Enter',
  'curtain.hint': 'Остальным сейчас лучше не смотреть.',
  'confirm.quit': 'Выйти из игры? (y — да, n — нет)',
  'confirm.lock':
    '{left, plural, =0 {Отдать приказы? Все использованы.} one {Отдать приказы? Не использован # приказ.} few {Отдать приказы? Не использовано # приказа.} many {Отдать приказы? Не использовано # приказов.} other {Отдать приказы? Не использовано # приказа.}} (y — да, n — нет)',
  'confirm.lockAnswers':
    '{left, plural, =0 {Сдать ответы? Даны все.} one {Сдать ответы? За министерством останется # ответ.} few {Сдать ответы? За министерством останется # ответа.} many {Сдать ответы? За министерством останется # ответов.} other {Сдать ответы? За министерством останется # ответа.}} (y — да, n — нет)',
} as const satisfies Twin<typeof ENGLISH>;
