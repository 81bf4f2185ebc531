// Keys of a keyboard that writes Cyrillic: where letters are no text, each means what the Latin letter on the same key
// means, so that nobody has to change the layout to play.

import type { Screen } from './screen.ts';

const CYRILLIC = 'йцукенгшщзхъфывапролджэячсмитьбюЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ';
const LATIN = 'qwertyuiop[]asdfghjkl;\'zxcvbnm,.QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';

const SAME_KEY: ReadonlyMap<string, string> = new Map(
  [...CYRILLIC].map((letter, at) => [letter, LATIN[at] ?? letter]),
);

/** The screen, pressed by keys of either layout. Pre: it says where letters are text. */
export function onAnyLayout(screen: Screen): Screen {
  const { here } = screen;
  const isText = () => here === undefined || here.call(screen).typing === true;
  return {
    lines: (size, look) => screen.lines(size, look),
    press: (key) => {
      const latin = SAME_KEY.get(key);
      screen.press(latin === undefined || isText() ? key : latin);
    },
    subscribe: (listener) => screen.subscribe(listener),
    spoken: () => screen.spoken(),
    ...(here === undefined ? {} : { here: () => here.call(screen) }),
  };
}
