// The laws on the scenario of 2014.

import { lawsOf } from './suite.ts';

lawsOf({ box: '', scenario: 'after-crimea-2014' }, { brief: true });
