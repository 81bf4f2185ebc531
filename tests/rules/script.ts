// Writes a case as a person would: one thing a line, short maps in braces.

import type { Case } from './case.ts';

const WIDTH = 110;

export function writeCase(kept: Case): string {
  const head = [`case: ${kept.case}`, `title: ${scalar(kept.title)}`, `on: ${kept.on}`, 'situations:'];
  const situations = kept.situations.flatMap((situation) => {
    const lines = Object.entries(situation).flatMap(([key, value]) => entry(key, value, '    '));
    return lines.map((line, i) => (i === 0 ? `  - ${line.slice(4)}` : line));
  });
  return `${[...head, ...situations].join('\n')}\n`;
}

function entry(key: string, value: unknown, indent: string): string[] {
  const line = `${indent}${scalar(key)}: ${flow(value)}`;
  if (typeof value !== 'object' || line.length <= WIDTH) return [line];
  if (Array.isArray(value))
    return [`${indent}${scalar(key)}:`, ...value.flatMap((item) => listed(item, indent))];
  const inner = Object.entries(value ?? {}).flatMap(([name, item]) => entry(name, item, `${indent}  `));
  return [`${indent}${scalar(key)}:`, ...inner];
}

function listed(item: unknown, indent: string): string[] {
  const line = `${indent}  - ${flow(item)}`;
  if (line.length <= WIDTH || typeof item !== 'object') return [line];
  const inner = Object.entries(item ?? {}).flatMap(([name, value]) => entry(name, value, `${indent}    `));
  return inner.map((text, i) => (i === 0 ? `${indent}  - ${text.slice(indent.length + 4)}` : text));
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
    if (pairs.length === 0) return '{}';
    return `{ ${pairs.map(([key, inner]) => `${scalar(key)}: ${flow(inner)}`).join(', ')} }`;
  }
  return scalar(value);
}

const PLAIN = /^[A-Za-z][\w ./'()>-]*$|^-?\d+ -> -?\d+$/;
const WORDS_OF_YAML = /^(true|false|yes|no|on|off|null|y|n)$/i;

function scalar(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = String(value);
  if (text === 'on') return text;
  return PLAIN.test(text) && !WORDS_OF_YAML.test(text) && text.trim() === text ? text : JSON.stringify(text);
}
