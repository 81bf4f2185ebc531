// Words that differ only in their name are made by one function that is given the name. Types cannot follow a key that
// is computed: what is said here about it is the only place where we claim to know better than they do.

import { z } from 'zod';

/** The schema of a map that begins with the word `key`. Pre: `Node` is that map. */
export function keyed<Node>(key: string, value: z.ZodType, rest: z.ZodRawShape = {}): z.ZodType<Node> {
  return z.strictObject({ [key]: value, ...rest }) as unknown as z.ZodType<Node>;
}

/** A map that begins with the word `key`. Pre: `Node` is that map. */
export function keyedNode<Node>(key: string, value: unknown, rest: object = {}): Node {
  return { [key]: value, ...rest } as Node;
}
