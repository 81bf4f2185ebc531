// As words/en/help.ts, for the catalogue ru.

import type { HELP as ENGLISH } from '../en/help.ts';
import type { Twin } from '../twin.ts';

export const HELP = {
  'help.title': 'Клавиши',
  'help.in': '{help} ({places})',
  'place.many': 'во многих местах',
  'place.menu': 'в меню',
  'place.seats': 'при выборе мест',
  'place.curtain': 'у занавеса',
  'place.table': 'за столом',
  'place.actions': 'в списке действий',
  'place.search': 'в поиске',
  'place.pick': 'при выборе партнёра',
  'place.form': 'в проекте',
  'place.asks': 'над тем, что предложено вам',
  'place.amend': 'в поправке',
  'place.unfold': 'пока раскрывается ход',
  'place.review': 'в конце хода',
  'place.final': 'в конце игры',
  'place.why': 'в объяснении причин',
  'place.help': 'в этой справке',
  'place.confirm': 'при вопросе',
  'place.goto': 'при вводе номера хода',
  'place.replay': 'в повторе',
  'place.compare': 'при двух партиях рядом',
  'place.others': 'в списке партий',
  'place.fork': 'у развилки',
  'place.hand': 'среди действий ведущего',
  'place.write': 'в форме ведущего',
  'place.palette': 'в поиске по имени',
  'place.settings': 'в настройках',
  'place.learn': 'на учебных страницах',
  'place.state': 'на листе государства',
} as const satisfies Twin<typeof ENGLISH>;
