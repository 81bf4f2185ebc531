// The laws hold under every reading of the founding box too.

import { lawsOf } from '../laws/suite.ts';
import { DUSHANBE } from '../support/boxes.ts';
import { LENSES } from './readings.ts';

/** The short run takes the two readings that disagree most. */
const READINGS =
  process.env.HEARTLAND_LONG === '1' ? LENSES : (['kaczmarski-2007', 'safranchuk-2008'] as const);

for (const lens of READINGS) lawsOf(DUSHANBE, { lens, brief: true });
