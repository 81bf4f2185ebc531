// The forms of every file a person writes, as JSON Schemas: an editor that knows them completes and checks.

import { z } from 'zod';
import { bookFileSchema } from '../rulebook/schema/book-file.ts';
import { lensSchema } from '../rulebook/schema/lens.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { variantSchema } from '../scenario/variant/schema.ts';
import { hindcastSchema } from './hindcast/question.ts';
import { patternsSchema } from './patterns.ts';
import { studySchema } from './study.ts';

const FORMS = {
  rules: bookFileSchema,
  lens: lensSchema,
  scenario: scenarioSchema,
  variant: variantSchema,
  study: studySchema,
  hindcast: hindcastSchema,
  patterns: patternsSchema,
} as const;

/** Name of the form and its JSON Schema, ready to be written. Names between the entries of a file are not checked. */
export function jsonSchemas(): readonly { readonly name: string; readonly schema: unknown }[] {
  return Object.entries(FORMS).map(([name, form]) => ({
    name,
    schema: z.toJSONSchema(form, { io: 'input' }),
  }));
}
