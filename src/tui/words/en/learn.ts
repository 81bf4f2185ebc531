// The words of the game, and the pages to learn from.

export const LEARN = {
  'word.seat': 'Seat',
  'word.seat.text':
    'Whoever decides for a country: a person, a team, or a policy that plays by itself. A seat has a brief and objectives of its own.',
  'word.order': 'Order',
  'word.order.text':
    'One action you chose for this turn, with its partner and its text. Orders are secret until everybody has handed theirs in.',
  'word.proposal': 'Proposal',
  'word.proposal.text':
    'An order that others have to say yes to. They accept it, refuse it, or ask for a softer text.',
  'word.consent': 'Consent',
  'word.consent.text':
    'What a partner is expected to answer, as one number: the sum of what speaks for and against. A seat that plays itself throws a d100 and says yes if it comes to the sum or less.',
  'word.redline': 'Red line',
  'word.redline.text':
    'A consent of 0 or less: refused without a die. The same text will not be looked at again for a while; another text will.',
  'word.tie': 'Tie',
  'word.tie.text':
    'How closely a state and a power are bound in one domain (security, economy or politics), from 0 to 100. Most actions move ties.',
  'word.influence': 'Influence',
  'word.influence.text':
    'How much of a state’s ties in a domain belongs to one power: how strong the tie is, times how large a part of all. It is worked out of the ties and never stored.',
  'word.autonomy': 'Autonomy',
  'word.autonomy.text':
    'How evenly a state leans on several powers. It is high where nobody dominates, and low where one does.',
  'word.room': 'Room',
  'word.room.text':
    'How many choices a state has left: doors that stand open, less the domains that one power has locked.',
  'word.treasury': 'Treasury',
  'word.treasury.text':
    'A seat’s money. Agreements of substance cost it when they are signed and often each turn after.',
  'word.capital': 'Capital',
  'word.capital.text':
    'Political capital: the goodwill at home and abroad that it takes to push something through. It comes back a little every turn.',
  'word.body': 'Body',
  'word.body.text':
    'An organisation of states. It decides by a rule of its own at its summits, and does some kinds of work more than others.',
  'word.vitality': 'Vitality',
  'word.vitality.text':
    'How alive a body is, from 0 to 100. It grows with work that is really done and fades without any.',
  'word.activity': 'Activity',
  'word.activity.text':
    'How much a body does in one area of work. Two bodies that are active in the same area get in each other’s way.',
  'word.memorandum': 'Memorandum',
  'word.memorandum.text': 'A paper drafted clause by clause. Soft words find more friends and change less.',
  'word.clause': 'Clause',
  'word.clause.text': 'One point of a text. Each clause moves the consent of everybody who has to sign.',
  'word.declared': 'Declared',
  'word.declared.text':
    'Signed, but not yet done. Doing it needs further rolls, money and will, turn after turn; what gets none decays.',
  'word.soundings': 'Soundings',
  'word.soundings.text':
    'The open talk before orders are written: promises, packages, hints. Nothing said there is a rule’s doing.',
  'word.summit': 'Summit',
  'word.summit.text':
    'The meeting of a body, on its calendar. Items are voted on there, by the body’s own rule.',
  'word.objective': 'Objective',
  'word.objective.text':
    'Something your seat wants to reach. Several seats can reach theirs in the same game, or none.',
  'word.rivalry': 'Rivalry',
  'word.rivalry.text':
    'How hard the powers compete, from 0 to 100. Small states live best in the middle: powers that agree do not bid, powers that fight ask for a choice.',
  'word.ledger': 'Ledger',
  'word.ledger.text':
    'The book of every change: which rule, which modifiers, which roll, which claim of which paper.',
  'word.rule': 'Rule',
  'word.rule.text':
    'One numbered line of the rulebook, such as CS-014. Everything the game does has one; press the key for why.',
  'word.claim': 'Claim',
  'word.claim.text': 'A sentence of one of the papers that a rule rests on.',
  'word.assumption': 'Assumption',
  'word.assumption.text': 'A number that no paper supports. It is marked as such, with the reason for it.',
  'word.lens': 'Lens',
  'word.lens.text':
    'One paper’s reading of the region. It changes some rules of the game; without a lens you play what the papers share.',
  'word.seed': 'Seed',
  'word.seed.text':
    'The luck of a game as a word. The same seed with the same orders is the same game, on every machine.',
  'word.ministry': 'Ministry',
  'word.ministry.text':
    'Your own officials. Leave an answer to them and they throw the die; overrule them, and it costs capital.',
} as const;
