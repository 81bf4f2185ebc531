// What editors are given: a schema for each kind of file, that says what its keys mean.
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/study/json-schemas.ts';

test('rules, lenses, scenarios, variants, studies and patterns have a JSON Schema with their keys', () => {
  const keys = new Map(
    jsonSchemas().map(({ name, schema }) => {
      const { properties, $schema } = schema as { properties: object; $schema: string };
      expect($schema).toContain('json-schema.org');
      return [name, Object.keys(properties)];
    }),
  );
  expect(keys.get('rules')).toContain('actions');
  expect(keys.get('lens')).toContain('lines');
  expect(keys.get('scenario')).toContain('seats');
  expect(keys.get('variant')).toEqual(expect.arrayContaining(['extends', 'without', 'seats']));
  expect(keys.get('study')).toContain('variants');
  expect(keys.get('patterns')).toEqual(['patterns', 'scenarios', 'entries']);
});
