// What the system says of a process; figures are undefined where it does not tell.

import { readFileSync } from 'node:fs';

/** Memory in MiB: now, and the most there was. */
export function memoryOf(pid: number): {
  readonly now: number | undefined;
  readonly most: number | undefined;
} {
  const status = read(`/proc/${pid}/status`);
  const kilobytes = (name: string) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1];
  const mebibytes = (name: string) => {
    const found = kilobytes(name);
    return found === undefined ? undefined : Math.round(Number(found) / 1024);
  };
  return { now: mebibytes('VmRSS'), most: mebibytes('VmHWM') };
}

/** Hundredths of a second that a processor has worked for it. */
export function workOf(pid: number): number | undefined {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ');
  const [user, system] = [fields[11], fields[12]];
  return user === undefined || system === undefined ? undefined : Number(user) + Number(system);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
