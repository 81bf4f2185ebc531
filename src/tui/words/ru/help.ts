// As words/en/help.ts, for the catalogue ru.

import type { HELP as ENGLISH } from '../en/help.ts';
import type { Twin } from '../twin.ts';

export const HELP = {
  'help.title': 'Клавиши',
} as const satisfies Twin<typeof ENGLISH>;
