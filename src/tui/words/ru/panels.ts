// As words/en/panels.ts, for the catalogue ru.

import type { PANELS as ENGLISH } from '../en/panels.ts';
import type { Twin } from '../twin.ts';

export const PANELS = {
  'key.zoom': 'крупнее',
  'key.zoom.help': 'Весь экран карте, потом полной таблице; потом назад',
  'key.mapMode': 'вид карты',
  'key.mapMode.help': 'Что показывает карта: кто впереди, доли, перемены',
  'key.domain': 'сфера',
  'key.domain.help': 'Влияние по сферам, одна за другой, затем во всех вместе',
  'panel.map': 'Карта',
  'panel.influence': 'Влияние',
  'panel.overall': 'все сферы',
  'panel.bodies': 'Структуры',
  'panel.gauges': 'Регион',
  'panel.feed': 'Недавнее',
  'panel.goals': 'Цели',
  'panel.seats': 'Участники',
  'panel.deals': 'Соглашения',
  'panel.turn': 'Х{turn}',
  'panel.mean': '{name}, в среднем',
  'panel.twoWin': 'для победы две',
  'panel.more': 'и ещё {count}',
  'sheet.influence': 'Влияние по сферам и державам',
  'sheet.own': 'Положение внутри',
  'sheet.none': 'Ничего особенного.',
  'sheet.deals': 'Здешние соглашения',
  'sheet.noDeals': 'Здесь не действует ни одно соглашение.',
  'sheet.tie': 'связь',
  'sheet.room': 'манёвр {room} · автономия {autonomy}',
  'map.leader': 'кто впереди',
  'map.share': 'доля: {name}',
  'map.change': 'перемены',
} as const satisfies Twin<typeof ENGLISH>;
