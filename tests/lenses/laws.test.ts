// The laws hold under every reading of the founding box too.

import { lawsOf } from '../laws/suite.ts';
import { DUSHANBE } from '../support/boxes.ts';
import { LENSES } from './readings.ts';

for (const lens of LENSES) lawsOf(DUSHANBE, { lens, brief: true });
