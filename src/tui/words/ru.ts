// The catalogue in Russian.

import type { TextKey } from '../texts.ts';

export const RUSSIAN: { readonly [key in TextKey]?: string } = {};
