// The closed list of things a track can run over. Their members are named by the rulebook; the engine knows
// only that powers come first among the actors, then states, then everybody else.

export const DIMENSIONS = [
  'actor',
  'power',
  'state',
  'body',
  'domain',
  'area',
  'threat',
  'sub',
  'action',
] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** What an actor is to the board: a power reaches for the states, a state is reached for, others only vote. */
export const ACTOR_KINDS = ['power', 'state', 'outsider', 'secretariat'] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Who may see a track: everybody, the actor of its first actor index, either actor of a pair, or nobody. */
export const SIGHTS = ['all', 'own', 'pair', 'none'] as const;

export type Sight = (typeof SIGHTS)[number];
