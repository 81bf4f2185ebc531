// As words/en/asks.ts, for the catalogue ru.

import type { ASKS as ENGLISH } from '../en/asks.ts';
import type { Twin } from '../twin.ts';

export const ASKS = {
  'asks.title': 'Вам предлагают',
  'asks.none': 'Сейчас вам ничего не предлагают.',
  'asks.document': 'Предложение {id}: {action}',
  'asks.by': 'от: {name}',
  'asks.to': 'нужно согласие: {names}',
  'asks.inBody': 'площадка: {body}',
  'asks.vote': 'Решат голосованием на саммитах; сейчас можно просить более мягкий текст.',
  'asks.price': '{answer} (цена: капитал {capital})',
  'asks.redline': '{answer} (цена: капитал {capital}, доверие {credibility})',
  'asks.free': '{answer}',
  'asks.amendment': '{name} просит более мягкий текст:',
  'asks.softer': 'Выберите более мягкий текст',
  'asks.noSofter': 'Смягчить этот текст уже нельзя.',
  'answer.accept': 'да',
  'answer.refuse': 'нет',
  'answer.abstain': 'воздержаться',
  'answer.amend': 'поправка',
  'answer.ministry': 'оставить министерству',
  'answer.withdraw': 'отозвать',
} as const satisfies Twin<typeof ENGLISH>;
