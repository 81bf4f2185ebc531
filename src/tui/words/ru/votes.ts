// As words/en/votes.ts, in Russian.

import type { VOTES as ENGLISH } from '../en/votes.ts';
import type { Twin } from '../twin.ts';

export const VOTES = {
  'roll.against': '{value} против {odds}: {verdict}',
  'roll.yes': 'да',
  'roll.no': 'нет',
  'roll.done': 'сделано',
  'roll.undone': 'не сделано',
  'roll.just': 'еле-еле',
  'roll.almost': 'не хватило {by}',
  'roll.behind': 'из чего сложилось {odds}',
  'roll.start': 'с этого начинают',
  'roll.hopeless': 'Кость не бросали: в этом ходу надежды не было.',
  'vote.on': 'Голосование, {body}: {what}',
  'vote.and': ' и ',
  'vote.tabled': 'вносит {sponsor}',
  'vote.rule.consensus': 'решает консенсусом: одно «нет» — уже вето, воздержавшийся не мешает',
  'vote.rule.majority':
    'решает большинством: {may, plural, =0 {любое «нет» голосующих проваливает текст} one {при {voters} голосующих допустимо # «нет», следующее проваливает} few {при {voters} голосующих допустимы # «нет», следующее проваливает} other {при {voters} голосующих допустимо # «нет», следующее проваливает}}',
  'vote.rule.secretariat': 'за организацию решает её секретариат',
  'vote.accept': 'да',
  'vote.refuse': 'НЕТ',
  'vote.toCome': 'ещё не говорили',
  'vote.redline': 'красная черта, {sum}: кость не бросают',
  'vote.follows': 'идёт вместе со всеми при {sum}, без кости',
  'vote.decided': 'решено своей волей; у министерства {sum}',
  'vote.tally': 'за {yes}, не считая автора ({sponsor}) · против {no} · воздержались {abstained}',
  'vote.left': 'ещё скажут слово: {toCome}',
  'vote.lost': 'Текст уже провален; остальных всё же выслушают.',
  'vote.behind': 'Из чего сложилось {sum}: {name}',
  'vote.passed': 'ПРИНЯТО',
  'vote.vetoedBy': 'ПРОВАЛЕНО: одинокое вето, {names}',
  'vote.vetoes':
    'ПРОВАЛЕНО: {count, plural, one {# вето} few {# вето} many {# вето} other {# вето}}, {names}',
  'vote.outvoted':
    'ПРОВАЛЕНО: {count, plural, one {# голос против} few {# голоса против} many {# голосов против} other {# голоса против}}, {names}',
  'tell.consentIn': '{actor} взвешивает, {body}: {action}',
  'unfold.place': 'Что происходит, {at} из {all}',
  'unfold.runs': 'идёт само, {pace}',
  'unfold.stands': 'темп: {pace}',
  'unfold.byHand': 'по клавише',
  'unfold.slow': 'медленно',
  'unfold.normal': 'обычно',
  'unfold.fast': 'быстро',
  'unfold.atOnce': 'всё сразу',
} as const satisfies Twin<typeof ENGLISH>;
