import { invariant } from '../../kit/never.ts';

/** An integer as code. */
export function literal(value: number): string {
  invariant(Number.isSafeInteger(value), 'only integers are written into code');
  return value < 0 ? `(${value})` : String(value);
}
