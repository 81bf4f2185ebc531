// The least that Ink can show on the whole of a terminal: what a first paint is held against.

import { render, Text, useInput } from 'ink';
import { createElement } from 'react';

function Hello() {
  useInput(() => {});
  return createElement(Text, {}, 'Hello, world');
}

render(createElement(Hello), {
  alternateScreen: true,
  incrementalRendering: true,
  interactive: true,
  patchConsole: false,
});
