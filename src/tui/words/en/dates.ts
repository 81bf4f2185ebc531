// When something is, and what a die is thrown for.

export const DATES = {
  'date.half': '{from}-{to} {year}',
  'date.across': '{from} {before}-{to} {year}',
  'month.1': 'January',
  'month.2': 'February',
  'month.3': 'March',
  'month.4': 'April',
  'month.5': 'May',
  'month.6': 'June',
  'month.7': 'July',
  'month.8': 'August',
  'month.9': 'September',
  'month.10': 'October',
  'month.11': 'November',
  'month.12': 'December',

  'die.news': 'news',
  'die.choice': 'choice',
  'die.draft': 'draft',
  'die.consent': 'consent',
  'die.done': 'done',
  'die.answer': 'answer',
  'die.argument': 'argument',
  'die.bids': 'bids',
  'die.probe': 'probe',
} as const;
