// A study: a question in a file. Variants differ from each other as they declare, share the luck of each seed, and
// are compared on integer outcomes.

import { z } from 'zod';
import { type Lever, leverSchema, type Variant, variantSchema } from './plan/lever.ts';
import { nameSchema } from './plan/name.ts';
import { outcomeSchema } from './plan/outcome.ts';
import { assumptionsSchema, designSchema, uncertaintySchema } from './plan/uncertainty.ts';

export { measureOf } from './plan/outcome.ts';
export type { Variant };

export const FEWEST_SEEDS = 30;
export const MOST_SEEDS = 1_000_000;

const seedsSchema = z.strictObject({
  from: z.int().min(0).max(1_000_000_000).describe('The first seed'),
  count: z.int().min(FEWEST_SEEDS).max(MOST_SEEDS).describe('How many seeds each variant plays'),
});

const precisionSchema = z
  .strictObject({
    outcome: nameSchema.describe('The outcome that has to be known so well'),
    half_width: z
      .union([
        z.int().min(1),
        z.string().regex(/^\d+(\.\d{1,6})?$/, 'a number such as 2, or in quotes "0.25"'),
      ])
      .describe(
        'Half the width of its 95 % interval in every comparison: a whole number, or in quotes "0.25"',
      ),
    most: z.int().min(FEWEST_SEEDS).max(MOST_SEEDS).describe('The most seeds that are played for it'),
    from: z.int().min(0).max(1_000_000_000).optional().describe('The first seed; 1, if not given'),
  })
  .describe('Instead of seeds: play until an outcome is known well enough');

const actorPolicySchema = z.strictObject({ actor: nameSchema, policy: nameSchema });

export const studySchema = z.strictObject({
  study: nameSchema,
  title: z.string().min(1),
  text: z.string().min(1),
  scenario: z.string().min(1),
  lens: nameSchema.optional(),
  lenses: z
    .array(nameSchema)
    .min(1)
    .optional()
    .describe('Several readings of the rules: everything under each'),
  policies: z.array(actorPolicySchema).optional().describe('Who plays in the whole study'),
  assume: z.string().min(1).optional().describe('Why the numbers of the study are what they are'),
  seeds: seedsSchema.optional(),
  precision: precisionSchema.optional(),
  variants: z
    .array(variantSchema)
    .min(1)
    .optional()
    .describe('What is compared; the first is what the others are compared with'),
  levers: z
    .array(leverSchema)
    .min(1)
    .optional()
    .describe('Instead of variants: what is done otherwise than in the base, which is played too'),
  uncertainties: z.array(uncertaintySchema).min(1).optional(),
  assumptions: assumptionsSchema.optional(),
  design: designSchema.optional(),
  outcomes: z.array(outcomeSchema).min(1),
});

export type Study = z.infer<typeof studySchema>;

/** The variant that levers are compared with: everything as it is. */
const BASE_VARIANT: Variant = { name: 'base', title: 'As it is' };

/** What is compared, the base first: the study's variants, or nothing done and each of its levers. */
export function variantsOf(study: Study): readonly Variant[] {
  if (study.variants !== undefined) return study.variants;
  const levers = study.levers ?? [];
  return [BASE_VARIANT, ...levers.map((lever) => joined(lever, levers))];
}

/** A lever with those it is pulled with: their lists before its own. */
function joined({ with: others, ...own }: Lever, levers: readonly Lever[]): Variant {
  const parts = (others ?? []).flatMap((name) =>
    levers.filter((lever) => lever.name === name && lever.name !== own.name),
  );
  const together: Variant[] = [...parts.map(({ with: _, ...part }) => part), own];
  const lens = together.map((part) => part.lens).findLast((name) => name !== undefined);
  const list = <K extends 'answers' | 'forbids' | 'forces' | 'policies' | 'rules' | 'opening'>(key: K) => {
    const all = together.flatMap((part): unknown[] => part[key] ?? []) as NonNullable<Variant[K]>;
    return all.length > 0 ? { [key]: all } : {};
  };
  return {
    name: own.name,
    title: own.title,
    ...list('answers'),
    ...list('forbids'),
    ...list('forces'),
    ...list('policies'),
    ...list('rules'),
    ...list('opening'),
    ...(lens === undefined ? {} : { lens }),
  };
}

/** The seeds a study may play: all of them, unless it stops earlier because it knows enough. */
export function seedsOf(study: Study): { readonly from: number; readonly count: number } {
  if (study.seeds !== undefined) return study.seeds;
  return { from: study.precision?.from ?? 1, count: study.precision?.most ?? FEWEST_SEEDS };
}
