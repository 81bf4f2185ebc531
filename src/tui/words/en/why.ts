// Why something is as it is.

export const WHY = {
  'why.title': 'Why',
  'why.nothing': 'Nothing here has a rule to show.',
  'why.hand': 'No rule, but the facilitator’s hand, {address}: {title}',
  'why.rule': 'Rule {address}: {title}',
  'why.claim': 'Claim {id}',
  'why.assumption': 'Assumption: {text}',
  'why.unknown': 'This address is not in the rulebook.',
} as const;
