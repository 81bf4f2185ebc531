// As words/en/why.ts, for the catalogue ru.

import type { WHY as ENGLISH } from '../en/why.ts';
import type { Twin } from '../twin.ts';

export const WHY = {
  'why.title': 'Почему',
  'why.nothing': 'За этим не стоит никакого правила.',
  'why.hand': 'Не правило, а рука ведущего, {address}: {title}',
  'why.rule': 'Правило {address}: {title}',
  'why.claim': 'Тезис {id}',
  'why.assumption': 'Допущение: {text}',
  'why.unknown': 'Такого адреса в своде правил нет.',
} as const satisfies Twin<typeof ENGLISH>;
