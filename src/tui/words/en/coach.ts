// What the coach of a first game says: one thing to do next, and its key.

export const COACH = {
  'coach.title': 'What next',
  'coach.brief':
    'Welcome. You decide for one country, the rest plays itself. Press {goals}: there stands what you want, and two of these win.',
  'coach.plan': 'Press {work} for the list of what you can order.',
  'coach.planBoard':
    'Press {work} for the list of what you can order, or {goals} to read again what you want.',
  'coach.soundings':
    'Here seats only talk, and nothing needs to be said. Press {lock} to go on without a word.',
  'coach.actions': 'Choose an action with the arrows, or search with {search}; {open} opens it.',
  'coach.find': 'This time: {name}. Press {search} and type its first letters.',
  'coach.type': 'Go on typing: {name}. {back} drops what you typed.',
  'coach.typed': '“{name}” is among these. Press {open} to keep the search.',
  'coach.there': 'Go to “{name}” with {way}.',
  'coach.found': 'This is it: {name}. Press {open} to open it.',
  'coach.pick':
    'With whom? The number is the chance of a yes, out of a hundred. Press {open} on the row you want.',
  'coach.closed': 'This row is not allowed now: the rule stands behind it. Go on with {down}.',
  'coach.form':
    'Your draft. Each sum below says who agrees, and every part of it names its rule. {change} changes a line; {order} orders it.',
  'coach.formPlain':
    'Your draft. Each sum below says who agrees, and every part of it names its rule. Press {order} to order it.',
  'coach.lock': 'Ordered. Press {lock} to hand your orders in, or {more} for one more.',
  'coach.confirm':
    'Press {yes}: it cannot be taken back, and then everybody’s orders are opened. {no} goes back.',
  'coach.confirmAnswers':
    'Press {yes}: your answers go in, and your officials decide what you left open. {no} goes back.',
  'coach.quit': 'Your game is saved as it stands. Press {stay} to stay.',
  'coach.asks': 'Something has been put to you. Press {work} to read it.',
  'coach.noAsks': 'Nothing is put to you now. Press {lock} to go on.',
  'coach.answer':
    'Somebody wants your yes. {yes} accepts, {no} refuses, {ministry} leaves it to your officials. Below: what it costs you.',
  'coach.nextAsk': 'Nothing to decide on this one. Another waits for your answer: go there with {down}.',
  'coach.later': 'These come to a vote at the summits; read them if you like. Press {lock} to go on.',
  'coach.answered': 'All is answered. Press {lock} to hand your answers in.',
  'coach.amend': 'Choose a softer text with the arrows; {open} asks for it, {back} goes back.',
  'coach.unfold': 'This happened, with its die. Press {next} for what came next; {why} says why.',
  'coach.enough':
    'There is more of it. Press {skip} to go straight to the review, or {next} to go on one by one.',
  'coach.review': 'What the half-year came to. Read it, then press {next} for the next one.',
  'coach.final': 'That was a whole game. Press {quit} to leave; then play a longer one, with the same keys.',
  'coach.why': 'The rule, what it rests on, and what else it did. {back} goes back.',
  'coach.back': '{back} goes back to your game.',
  'coach.wait': 'The others are deciding. Nothing to do for a moment.',
} as const;
