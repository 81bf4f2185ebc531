// The least that Ink can show on the whole of a terminal: what a first paint is held against.

import { render, Text, useInput } from 'ink';

function Hello() {
  useInput(() => {});
  return <Text>Hello, world</Text>;
}

render(<Hello />, {
  alternateScreen: true,
  incrementalRendering: true,
  interactive: true,
  patchConsole: false,
});
