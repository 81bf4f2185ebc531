// As words/en/legend.ts, for the catalogue ru.

import type { LEGEND as ENGLISH } from '../en/legend.ts';
import type { Twin } from '../twin.ts';

export const LEGEND: Twin<typeof ENGLISH> = {
  'legend.level': 'никто не впереди',
  'legend.star': '* перевес в сфере',
  'legend.share': '{power}, %:',
  'legend.change': '± за ход:',
  'legend.still': 'без перемен',
};
