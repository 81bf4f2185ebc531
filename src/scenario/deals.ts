// The agreements that stand when the game begins, each as an order of its action could have made it.
import { type ActionEntry, MEMBER_PARAMS, type MemberParam } from '../rulebook/book.ts';
import type { Path } from '../rulebook/gather/spot.ts';
import { askSources, complain, type Desk, isKnown, sourcesOf } from './desk.ts';
import type { OpeningDeal } from './scenario.ts';
import type { DealFile, ScenarioFile } from './schema.ts';

export function readDeals(desk: Desk, file: ScenarioFile): readonly OpeningDeal[] {
  const deals = file.deals ?? [];
  const { slots } = desk.book.board;
  if (deals.length > slots) {
    complain(desk, ['deals', slots], `the board has ${slots} slots, and ${deals.length} agreements stand`);
  }
  return deals.flatMap((deal, index) => readDeal(desk, deal, ['deals', index]));
}

function readDeal(desk: Desk, deal: DealFile, path: Path): OpeningDeal[] {
  askSources(desk, path, deal);
  const action = desk.book.actions.find(({ name }) => name === deal.action);
  if (action === undefined) {
    isKnown(desk, [...path, 'action'], 'action', deal.action, desk.names.actions);
    return [];
  }
  checkSponsor(desk, action, deal, path);
  const members = readMembers(desk, action, deal, path);
  checkWords(desk, action, deal, path);
  const { defaults } = action;
  return [
    {
      action: deal.action,
      sponsor: deal.sponsor,
      members,
      clauses: deal.clauses ?? defaults.clauses ?? [],
      secret: deal.secret ?? 0,
      extra: deal.extra ?? 0,
      choices: { ...defaults.choices, ...deal.chosen },
      ...readTerm(desk, action, deal, path),
      ...sourcesOf(deal),
    },
  ];
}

function checkSponsor(desk: Desk, action: ActionEntry, deal: DealFile, path: Path): void {
  const at = [...path, 'sponsor'];
  if (!isKnown(desk, at, 'actor', deal.sponsor, desk.names.actors)) return;
  const kind = desk.book.actors.find(({ id }) => id === deal.sponsor)?.kind;
  if (kind !== undefined && !action.by.includes(kind)) {
    complain(
      desk,
      at,
      `${action.name} is ordered by ${action.by.join(' or ')}; ${deal.sponsor} is a ${kind}`,
    );
  }
}

function readMembers(desk: Desk, action: ActionEntry, deal: DealFile, path: Path): OpeningDeal['members'] {
  const members: Partial<Record<MemberParam, string>> = {};
  for (const param of MEMBER_PARAMS) {
    const allowed = action.members[param];
    const given = deal[param];
    const at = [...path, param];
    if (given === undefined) {
      if (allowed !== undefined) complain(desk, path, `${action.name} needs ${param}`);
    } else if (allowed === undefined) complain(desk, at, `${action.name} takes no ${param}`);
    else if (param === 'partner' && given === deal.sponsor) {
      complain(desk, at, `${given} cannot be its own partner`);
    } else if (isKnown(desk, at, `${param} of ${action.name}`, given, allowed)) members[param] = given;
  }
  return members;
}

function checkWords(desk: Desk, action: ActionEntry, deal: DealFile, path: Path): void {
  for (const [index, clause] of (deal.clauses ?? []).entries()) {
    isKnown(desk, [...path, 'clauses', index], `clause of ${action.name}`, clause, action.clauses);
  }
  for (const param of ['secret', 'extra'] as const) {
    const given = deal[param];
    if (given === undefined || action[param].includes(given)) continue;
    complain(
      desk,
      [...path, param],
      `${param} of ${action.name} is ${action[param].join(' or ')}, not ${given}`,
    );
  }
  for (const [choice, option] of Object.entries(deal.chosen ?? {})) {
    const at = [...path, 'chosen', choice];
    const options = action.choices[choice];
    if (options === undefined)
      isKnown(desk, at, `choice of ${action.name}`, choice, Object.keys(action.choices));
    else isKnown(desk, at, `option of ${choice}`, option, options);
  }
}

function readTerm(desk: Desk, action: ActionEntry, deal: DealFile, path: Path) {
  const { lasts, name } = action;
  const status = deal.status ?? 'done';
  const signed = deal.signed ?? 0;
  const until = deal.until ?? (typeof lasts === 'number' ? signed + lasts : 0);
  if (lasts === 'none')
    complain(desk, [...path, 'action'], `nothing stays of ${name}: it makes no agreement`);
  if (lasts === 'once' && status === 'done') {
    complain(desk, [...path, 'action'], `nothing stays of ${name} once it is done; it can only be declared`);
  }
  if (typeof lasts === 'number' && until < 1) {
    const term = `${name} lasts ${lasts} turns: signed in turn ${signed}, it ended before the game`;
    complain(desk, deal.signed === undefined ? path : [...path, 'signed'], term);
  }
  return { status, signed, until };
}
