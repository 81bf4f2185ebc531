// The components: one that shows a screen's lines, one that says them. They know nothing of games; what to show
// and what keys do is the screen's business.

import { Box, Static, Text, useApp } from 'ink';
import { useEffect, useReducer, useRef } from 'react';
import { lookFor, type PreferenceStore } from './preferences.ts';
import type { Screen, Size } from './screen.ts';
import { type Look, paint } from './theme.ts';
import { useKeys } from './use-keys.ts';

export interface AppProps {
  readonly screen: Screen;
  readonly size: Size;
  /** What the terminal can show. */
  readonly terminal: Look;
  readonly preferences: PreferenceStore;
  /** Told when the player wants out at once. */
  readonly interrupted: () => void;
  /** Hands the terminal over for a while and resolves when it is ours again; left out where that cannot be done. */
  readonly suspended?: () => Promise<void>;
}

/** A new picture whenever the screen or its viewer says that something changed. Nothing runs in between. */
function useChanges(screen: Screen, preferences: PreferenceStore): void {
  const [, changed] = useReducer((count: number) => count + 1, 0);
  useEffect(() => screen.subscribe(changed), [screen]);
  useEffect(() => preferences.subscribe(changed), [preferences]);
}

/** Keys to the screen, but for the two that belong to the terminal. */
function useTyping(screen: Screen, interrupted: () => void, suspended: AppProps['suspended']): void {
  const { exit, suspendTerminal } = useApp();
  const suspend = () => {
    if (suspended !== undefined) suspendTerminal(suspended).catch(exit);
  };
  useKeys(screen, { interrupted, suspend, exit });
}

/** The whole terminal: one string a row. */
export function Picture({ screen, size, terminal, preferences, interrupted, suspended }: AppProps) {
  useChanges(screen, preferences);
  const look = lookFor(terminal, preferences.get());
  useTyping(screen, interrupted, suspended);
  const rows = screen.lines(size, look).slice(0, size.rows);
  return (
    <Box flexDirection="column" width="100%" height={Math.min(rows.length, size.rows)} overflow="hidden">
      <Text wrap="truncate">{rows.map((row) => paint(row, look, size.columns) || ' ').join('\n')}</Text>
    </Box>
  );
}

/** For ears: sentences are only ever added; below them stands one prompt. */
export function Speech({ screen, preferences, interrupted, suspended }: AppProps) {
  useChanges(screen, preferences);
  useTyping(screen, interrupted, suspended);
  const said = useRef<string[]>([]);
  const spoken = screen.spoken();
  const prompt = spoken.at(-1) ?? '';
  const fresh = spoken.slice(0, -1);
  if (fresh.length > 0) said.current = [...said.current, ...fresh];
  return (
    <>
      <Static items={said.current}>{(text, index) => <Text key={index}>{text}</Text>}</Static>
      <Text wrap="truncate">{prompt}</Text>
    </>
  );
}
