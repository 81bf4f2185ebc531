// Итоги хода и конец игры.

import type { REVIEW as ENGLISH } from '../en/review.ts';
import type { Twin } from '../twin.ts';

export const REVIEW = {
  'review.own': 'Что ход принёс вам',
  'review.ownStill': 'Ваши показатели не изменились.',
  'review.influence': 'Влияние всего',
  'review.room': 'Манёвр',
  'review.autonomy': 'Автономия',
  'review.deals': 'Соглашения: + новые, ✓ исполнены, · пробуют, − потеряны',
  'review.region': 'Регион',
  'final.youWon': 'ВЫ ПОБЕДИЛИ',
  'final.youLost': 'ВЫ НЕ ПОБЕДИЛИ',
  'final.margin':
    'Достигнуто целей: {met} из {all}; для победы нужно {wanted}{by, plural, =0 {, и не больше} one {, с запасом в #} few {, с запасом в #} many {, с запасом в #} other {, с запасом в #}}.',
  'final.missedBy':
    'Достигнуто целей: {met} из {all}; для победы нужно {wanted}, не хватило {by, plural, one {# цели} few {# целей} many {# целей} other {# цели}}.',
  'final.short': 'ещё {by}',
  'final.table': 'Итоги всех',
  'final.metOf': 'целей {met}/{all}',
  'final.points': 'Где игра повернула',
  'final.pointsHow': 'по ходам; w открывает их',
} as const satisfies Twin<typeof ENGLISH>;
