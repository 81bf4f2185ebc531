// Бумаги на столе: предложения, кто за и кто против, более мягкие тексты и что из всего этого вышло.

import type { PAPERS as ENGLISH } from '../en/papers.ts';
import type { Twin } from '../twin.ts';

export const PAPERS = {
  'paper.money': 'деньги: сверх обычного {extra}',
  'paper.gives': 'даёт: {term}',
  'paper.asks': 'просит: {term}',
  'paper.open': 'открыто для всех',
  'paper.secret': 'тайно',
  'paper.until': 'обязывает до конца хода {turn}',
  'paper.atOnce': 'действует сразу и дальше никого не связывает',
  'paper.once': 'обязывает, пока не исполнено',
  'paper.standing': 'обязывает, пока кто-нибудь не прервёт',
  'asks.voted':
    'решают ещё {count, plural, one {# участник} few {# участника} many {# участников} other {# участника}}',
  'asks.softerTexts':
    'просить текст помягче ({count, plural, =0 {таких нет} one {# вариант} few {# варианта} many {# вариантов} other {# варианта}})',
  'asks.ministryDie': '{answer}: скажет «да» при {sum} из 100',
  'asks.ministryYes': '{answer}: скажет «да»',
  'asks.ministryNo': '{answer}: скажет «нет»',
  'stand.title': 'Кто за, кто против',
  'stand.legend': 'из 100; от черты министерство склоняется к «да»',
  'stand.yes': 'да',
  'stand.no': 'нет',
  'stand.own': 'ваше министерство; ваш ответ открыт',
  'stand.unknown': 'неизвестно: «да», если кость не больше {sum}',
  'stand.redline': 'нет, красная черта',
  'stand.rule.consensus': '{body} решает консенсусом: одно «нет» — вето, кворум не нужен.',
  'stand.rule.majority': '{body} решает большинством всех голосов, считая «да» автора.',
  'stand.rule.secretariat': 'За {body} решает секретариат.',
  'stand.rule.link': 'Текст должны принять обе организации, каждая по своему правилу.',
  'stand.chance':
    'Кость одна на все министерства: текст пройдёт при {chance} из 100; первым отпадёт участник {name}.',
  'stand.sure': 'Если решат министерства, текст пройдёт.',
  'stand.hopeless': 'Если решат министерства, текст не пройдёт: {name} скажет «нет».',
  'amend.through': 'пройдёт при {before} → {after}',
  'amend.odds': 'Шансы каждого: как есть → мягче',
  'amend.you': '(вы)',
  'amend.done': 'что это исполнят',
  'amend.text': 'Текст: − уходит, + приходит',
  'amend.gain': 'Что это даст вам, если подписано и исполнено: как есть → мягче',
  'amend.noGain': 'Ваши показатели не меняются ни так, ни так.',
  'amend.same': '(в обоих случаях)',
} as const satisfies Twin<typeof ENGLISH>;
