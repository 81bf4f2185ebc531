// A rule file: any of the sections, in any file. Sections of the same name are joined over the files of a box.
import * as z from 'zod';
import { SETTING_NAMES } from '../book.ts';
import { actionSchema } from './action.ts';
import { boardSchema } from './board.ts';
import { idSchema } from './ids.ts';
import { mapSchema, outlinesSchema } from './map.ts';
import { actorSchema, bodySchema } from './members.ts';
import { cardSchema, policySchema, ruleSchema } from './rule.ts';
import { claimSchema, factSchema, omissionSchema, paperSchema, settingSchema } from './sources.ts';

export const SECTION_NAMES = [
  'board',
  'actors',
  'bodies',
  'actions',
  'rules',
  'cards',
  'policies',
  'settings',
  'claims',
  'facts',
  'papers',
  'omissions',
  'map',
  'outlines',
] as const;

/** The whole of a rule file, for editors; reading goes entry by entry, so that one slip hides no other. */
export const bookFileSchema = z
  .strictObject({
    board: boardSchema.optional(),
    actors: z.array(actorSchema).optional(),
    bodies: z.array(bodySchema).optional(),
    actions: z.array(actionSchema).optional(),
    rules: z.array(ruleSchema).optional(),
    cards: z.array(cardSchema).optional(),
    policies: z.array(policySchema).optional(),
    settings: z.partialRecord(z.enum(SETTING_NAMES), settingSchema).optional(),
    claims: z.record(idSchema, claimSchema).optional(),
    facts: z.record(idSchema, factSchema).optional(),
    papers: z.record(idSchema, paperSchema).optional(),
    omissions: z.array(omissionSchema).optional(),
    map: mapSchema.optional(),
    outlines: outlinesSchema.optional(),
  })
  .describe('A rule file of a box.');
