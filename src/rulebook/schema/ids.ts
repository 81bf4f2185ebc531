// How things are named in rule files. A name is what a message points at, so each has one spelling and one shape.
import * as z from 'zod';
import { ACTOR_KINDS, DIMENSIONS } from '../../world/dimension.ts';
import { REGISTERS } from '../../world/register.ts';
import { SET_NAMES } from '../words/ast.ts';

const ADDRESS = /^[A-Z]{2,3}-\d{3}$/;
const PART_ADDRESS = /^[A-Z]{2,3}-\d{3}[a-z]?$/;
/** Letters under which the engine and the facilitator sign: a rule there would pass for them. */
const KEPT = /^(?:EN|FA)-/;
const LETTER = /^[a-z]$/;
const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Words that mean something else where a member's id could stand. */
const RESERVED: ReadonlySet<string> = new Set<string>([
  ...REGISTERS,
  ...DIMENSIONS,
  ...ACTOR_KINDS,
  ...SET_NAMES,
  'any',
  'all',
  'none',
]);

export const idSchema = z
  .string()
  .regex(KEBAB, 'an id is lower-case words joined by dashes, such as joint-exercise')
  .refine((id) => !(id in {}), 'this word is taken by the language; choose another id')
  .describe('A name in lower-case words joined by dashes.');

export const memberIdSchema = idSchema
  .refine((id) => !RESERVED.has(id), 'this word has a meaning of its own in rules; choose another id')
  .describe('The id of an actor, body, domain, area, threat, substructure or action.');

export const addressSchema = z
  .string()
  .regex(ADDRESS, 'an address is two or three capitals, a dash and three digits, such as CS-014')
  .refine(
    (address) => !KEPT.test(address),
    'EN and FA sign the engine and the facilitator; choose other letters',
  )
  .describe('The address of an entry: two or three capitals, a dash, three digits. Never used again.');

export const partAddressSchema = z
  .string()
  .regex(PART_ADDRESS, 'an address is CS-014 for a whole rule or CS-014a for one part of it')
  .describe('The address of a rule, or with a letter of one part of it.');

export const letterSchema = z
  .string()
  .regex(LETTER, 'parts are lettered a to z')
  .describe('The letter of a part.');

export const textSchema = z.string().trim().min(1, 'some words are needed here');
