// As words/en/board.ts, for the catalogue ru.

import type { BOARD as ENGLISH } from '../en/board.ts';
import type { Twin } from '../twin.ts';

export const BOARD = {
  'board.room': 'манёвр {room}',
  'board.autonomy': 'автономия {autonomy}',
  'board.columns': '{power} связь влия. ±',
  'decision.consensus': 'консенсусом',
  'decision.majority': 'большинством',
  'decision.secretariat': 'волей секретариата',
  'bodies.title': 'Региональные структуры',
  'bodies.vitality': 'жизнеспособность',
  'bodies.rule': 'решает {rule}',
  'bodies.members': 'члены {names}',
  'bodies.observers': 'наблюдатели {names}',
  'bodies.activity': 'деятельность: {list}',
  'bodies.idle': 'ничем не занята',
  'deals.title': 'Соглашения',
  'deals.none': 'Действующих соглашений нет.',
  'deals.signed': 'подписано на ходу {turn}',
  'deals.before': 'подписано до игры',
  'deals.until': 'до хода {turn}',
  'status.declared': 'объявлено',
  'status.done': 'исполнено',
  'status.paper': 'на бумаге',
  'status.cold': 'заморожено',
  'goals.title': 'Цели (для победы нужны две)',
  'goals.met': 'достигнута',
  'goals.open': 'не достигнута',
  'goals.public': 'Ваша позиция для всех',
  'goals.secret': 'Ваша позиция: только для вас',
  'goals.purse': 'Ваши средства',
  'goals.regard': 'вы/вас',
  'goals.none': 'Выберите место, чтобы увидеть его цели.',
  'ledger.title': 'Журнал хода {turn}',
  'ledger.none': 'Здесь пока ничего не записано.',
} as const satisfies Twin<typeof ENGLISH>;
