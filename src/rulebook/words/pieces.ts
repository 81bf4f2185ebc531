// Small schemas that many words share. Whether a name exists is for binding to say, with the nearest right one.

import { z } from 'zod';

export const name = z.string().min(1);

/** A track over nothing is read without refs. */
export const refs = z.array(name);

export const names = z.array(name).min(1);

export const nameOrNames = z.union([name, names]);
