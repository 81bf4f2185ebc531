// Proposals put to a seat, and its answers.

export const ASKS = {
  'asks.title': 'Put to you',
  'asks.none': 'Nothing is put to you now.',
  'asks.document': 'Proposal {id}: {action}',
  'asks.by': 'from {name}',
  'asks.to': 'needs the yes of {names}',
  'asks.inBody': 'in {body}',
  'asks.vote': 'Comes to a vote at the summits; a softer text can be asked for now.',
  'asks.price': '{answer} (costs {capital} capital)',
  'asks.redline': '{answer} (costs {capital} capital, {credibility} credibility)',
  'asks.free': '{answer}',
  'asks.amendment': '{name} asks for a softer text:',
  'asks.softer': 'Choose a softer text',
  'asks.noSofter': 'This text cannot be made softer.',
  'answer.accept': 'yes',
  'answer.refuse': 'no',
  'answer.abstain': 'abstain',
  'answer.amend': 'amend',
  'answer.ministry': 'leave it to the ministry',
  'answer.withdraw': 'withdraw',
} as const;
