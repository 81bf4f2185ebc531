// Editors read the first line of a file to learn its schema: it has to be there, point at what the build writes, and
// that has to let through what is shipped.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/rulebook/text/source.ts';
import { jsonSchemas } from '../../src/study/json-schemas.ts';
import { ROOT } from '../architecture/house.ts';

const schemas = new Map(
  jsonSchemas().map(({ name, schema }) => [name, z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema)]),
);

const files = ['rules', 'scenarios'].flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
    .sort(),
);

function formOf(file: string, value: unknown): string {
  if (file.startsWith('rules/lenses/')) return 'lens';
  if (file.startsWith('rules/')) return 'rules';
  if (file.startsWith('scenarios/studies/')) return 'study';
  if (file.startsWith('scenarios/hindcast/')) return 'hindcast';
  if (file.startsWith('scenarios/patterns/')) return 'patterns';
  return typeof value === 'object' && value !== null && 'extends' in value ? 'variant' : 'scenario';
}

describe('the schema an editor is told of', () => {
  it.each(files)('%s', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const { value } = readYaml(file, text);
    const form = formOf(file, value);
    // The build writes the schemas into dist/books, which the package holds too.
    const path = relative(dirname(file), `dist/books/${form}.schema.json`).replaceAll('\\', '/');
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${path}`);
    const judged = schemas.get(form)?.safeParse(value);
    expect(judged?.error?.issues.slice(0, 3)).toBeUndefined();
    expect(judged?.success).toBe(true);
  });

  it('marks what is no scenario', () => {
    expect(schemas.get('scenario')?.safeParse({ scenario: 'x', seats: 3 }).success).toBe(false);
    expect(schemas.get('variant')?.safeParse({ scenario: 'x', extends: 'y', tunrs: 3 }).success).toBe(false);
  });
});
