// One text per value: what is hashed, chained or compared byte for byte is written by this and nothing else.
import { invariant } from './never.ts';

// Far deeper than anything we store; a cycle runs into it instead of into the stack's end.
const DEEPEST = 256;

/**
 * JSON with keys in code unit order, no spaces, arrays in their own order.
 * Pre: plain data only. undefined (also as a property or a hole), NaN, infinities, functions, symbols,
 * bigints, class instances and cycles are our own mistake and throw, with the path to the culprit.
 * -0 is written 0. Post: JSON.parse gives an equal value, and equal values give equal text.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$', 0);
}

function write(value: unknown, path: string, depth: number): string {
  invariant(depth <= DEEPEST, `canonical JSON is too deep or has a cycle at ${path.slice(0, 80)}`);
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      invariant(Number.isFinite(value), `canonical JSON cannot hold ${String(value)} at ${path}`);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value, path, depth) : writeObject(value, path, depth);
    default:
      invariant(false, `canonical JSON cannot hold ${typeof value} at ${path}`);
  }
}

function writeArray(values: readonly unknown[], path: string, depth: number): string {
  const parts: string[] = [];
  for (let i = 0; i < values.length; i++) parts.push(write(values[i], `${path}[${i}]`, depth + 1));
  return `[${parts.join(',')}]`;
}

function writeObject(value: object, path: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  invariant(
    prototype === Object.prototype || prototype === null,
    `canonical JSON needs plain data at ${path}`,
  );
  const entries = value as Readonly<Record<string, unknown>>;
  const parts = Object.keys(entries)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${write(entries[key], `${path}.${key}`, depth + 1)}`);
  return `{${parts.join(',')}}`;
}
