// What winning takes, apart from all else: menus say it before there is a game.

/** As many objectives as a seat has to meet. */
export const OBJECTIVES_TO_WIN = 2;
