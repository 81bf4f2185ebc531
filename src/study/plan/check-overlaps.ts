// A lever and an uncertainty about the same thing: whichever came last would hide the other, so neither may.
import { type Study, type Variant, variantsOf } from '../study.ts';
import { uncertaintiesOf } from './assumptions.ts';
import type { LeverDesk } from './check-levers.ts';
import { say } from './fault.ts';
import { bookUnder, positionOf } from './ground.ts';
import { cellsAt } from './opening.ts';
import type { Uncertainty } from './uncertainty.ts';

export function checkOverlaps(desk: LeverDesk, study: Study): void {
  const uncertainties = uncertaintiesOf(study, desk.ground);
  for (const variant of variantsOf(study)) {
    uncertainties.forEach((entry, index) => {
      if (!overlaps(desk, variant, entry)) return;
      const what = `\`${variant.name}\` changes what \`${entry.name}\` leaves open: one of them has to go`;
      const own = study.uncertainties?.[index] !== undefined;
      say(desk.faults, own ? ['uncertainties', index] : ['assumptions'], what);
    });
  }
}

function overlaps({ ground, lens }: LeverDesk, variant: Variant, entry: Uncertainty): boolean {
  const { set, opening, policy } = entry;
  if (set !== undefined) {
    return (variant.rules ?? []).some((change) => {
      const address = 'set' in change ? change.set : change.off;
      return address === set || address === set.replace(/[a-z]$/, '');
    });
  }
  if (policy !== undefined) return (variant.policies ?? []).some(({ actor }) => actor === policy);
  if (opening === undefined) return false;
  const { board } = positionOf(bookUnder(ground, lens), ground.scenario);
  const cells = new Set(cellsAt(board, opening.track, opening.at ?? []));
  return (variant.opening ?? []).some(({ track, at = [] }) =>
    cellsAt(board, track, at).some((cell) => cells.has(cell)),
  );
}
