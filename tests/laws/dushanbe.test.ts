// The laws on the founding scenario.

import { DUSHANBE } from '../support/boxes.ts';
import { lawsOf } from './suite.ts';

lawsOf(DUSHANBE);
