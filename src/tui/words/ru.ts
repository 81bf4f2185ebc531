// The catalogue in Russian, by topic.

import { ENGLISH } from './en.ts';

export const RUSSIAN: { readonly [key in keyof typeof ENGLISH]: string } = { ...ENGLISH };
