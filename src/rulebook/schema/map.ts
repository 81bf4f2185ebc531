// The map: whose land is where, for screens. Its outlines are a file of their own, made by a script and read as text.
import * as z from 'zod';
import { memberIdSchema, textSchema } from './ids.ts';
import { integerSchema, stepSchema } from './numbers.ts';
import { sourcedShape } from './sourced.ts';

const COUNTRY = /^\d{3}$/;
const POINTS = /^-?\d+ -?\d+( -?\d+ -?\d+)*$/;
const RING = /^(-?\d+ -?\d+ ){2,}-?\d+ -?\d+$/;

const countrySchema = z
  .string()
  .regex(COUNTRY, 'an outline is named by the three digits of ISO 3166, in quotes, such as "004"')
  .describe('The number of an outline in ISO 3166, as a text.');

const lettersSchema = textSchema.max(16, 'what is written on a map has at most sixteen letters');

export const mapSchema = z
  .strictObject({
    land: z.record(memberIdSchema, countrySchema).describe('The outline of each actor that has one.'),
    around: z
      .array(
        z.strictObject({
          outline: countrySchema,
          name: lettersSchema,
          letters: lettersSchema.max(4, 'the short form has at most four letters'),
        }),
      )
      .optional()
      .describe(
        'Land of nobody on the board, and what is written on it: a name, or where room is short a few letters.',
      ),
    waters: z
      .array(z.strictObject({ letters: lettersSchema, lon: integerSchema, lat: integerSchema }))
      .optional()
      .describe('Seas and lakes, and where what they are called is written.'),
    frame: z
      .strictObject({ west: integerSchema, east: integerSchema, south: integerSchema, north: integerSchema })
      .describe('What is always in the picture, in degrees.'),
    parallels: z
      .array(integerSchema)
      .length(2, 'a cone touches the globe along two parallels')
      .describe('The parallels along which the picture is true.'),
    ...sourcedShape,
  })
  .describe('What the map shows. No rule reads it.');

export const outlinesSchema = z
  .strictObject({
    width: stepSchema,
    height: stepSchema,
    rings: z
      .record(
        countrySchema,
        z.array(z.string().regex(RING, 'a ring is x and y by turns, of three points or more')).min(1),
      )
      .describe('The rings of each outline, by its number.'),
    waters: z
      .record(lettersSchema, z.string().regex(POINTS, 'a place is its x and its y'))
      .optional()
      .describe('Where the names of waters are written.'),
    ...sourcedShape,
  })
  .describe('The outlines that the map is drawn from, on a plane of so many steps.');

export type MapFile = z.infer<typeof mapSchema>;
export type OutlinesFile = z.infer<typeof outlinesSchema>;
