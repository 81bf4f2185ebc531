// The laws on an invented region: the engine knows no country.

import { LAGOON } from '../support/boxes.ts';
import { lawsOf } from './suite.ts';

lawsOf(LAGOON);
