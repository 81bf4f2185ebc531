// A union whose branches are maps named by their word: {all: […]}, {gauge: …, of: …}. zod's own union tries every
// branch on every node; this one looks at the word and tries one, so its time is linear in the data.
import { z } from 'zod';
import { found, words as list } from '../text/quote.ts';
import { isMap, keysOf, meantWord, type UnknownWord, unknownWord, type Words } from './branch.ts';

type WordUnionDef = z.core.$ZodUnionDef & { readonly words: ReadonlyMap<string, z.core.$ZodType> };

type WordUnion = z.ZodUnion & { _zod: { def: WordUnionDef } };

const WordUnion: z.core.$constructor<WordUnion, WordUnionDef> = z.core.$constructor(
  'WordUnion',
  (inst, def) => {
    z.ZodUnion.init(inst, def);
    // Looked up at the first parse: a branch may refer to schemas that are not defined yet.
    let known: Words | undefined;
    inst._zod.parse = (payload, ctx) => {
      const { value: input } = payload;
      known ??= new Map([...def.words].map(([name, schema]) => [name, keysOf(schema)]));
      const meant = isMap(input) ? meantWord(input, known) : undefined;
      const branch = meant === undefined ? undefined : def.words.get(meant);
      if (branch !== undefined) return branch._zod.run(payload, ctx);
      const said: UnknownWord = isMap(input)
        ? unknownWord(input, known)
        : { what: `expected a map with one of the words ${list([...known.keys()])}, found ${found(input)}` };
      const extra = { key: said.key, near: said.near };
      payload.issues.push({ code: 'invalid_union', errors: [], input, inst, message: said.what, extra });
      return payload;
    };
  },
);

/**
 * A schema that takes a map with exactly one of the words and judges it by that word's schema alone.
 * Pre: each schema is a (strict) object that has its word as a key. For recursion refer back through z.lazy or a
 * getter inside a branch; the branches are not looked into before the first parse.
 * Of two words in one map the one whose schema knows all the keys is meant, else the one written first.
 * Post: to z.toJSONSchema it is an ordinary union (anyOf).
 */
export function wordUnion<T extends Readonly<Record<string, z.ZodType>>>(
  words: T,
): z.ZodType<z.infer<T[keyof T]>> {
  const union = new WordUnion({
    type: 'union',
    options: Object.values(words),
    words: new Map(Object.entries(words)),
  });
  return union as unknown as z.ZodType<z.infer<T[keyof T]>>;
}
