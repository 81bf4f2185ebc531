// What rules may know of time and of what stands agreed, besides the world they look at.

/** What the moment is, for rules that ask for the turn or the calendar. Written by the engine between phases. */
export interface Moment {
  turn: number;
  turns: number;
  /**
   * A number that the table of agreements of one game has only as long as nothing in it changes, but for what rules
   * end. 0 where nobody keeps count.
   */
  deals: number;
}
