// The plan of a folder for whoever plays its games, or why it is none: with the folder named once.
import type { Result } from '../kit/result.ts';
import type { Plan } from '../study/plan/manifest.ts';
import { openWork } from '../study/run/range.ts';
import { complain, type Lines } from './complaint.ts';

export function planFor(folder: string): Result<Plan, Lines> {
  const plan = openWork(folder);
  return plan.ok ? plan : complain({ where: folder, what: plan.error.replace(`${folder}: `, '') });
}
