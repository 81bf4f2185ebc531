// The components: one that shows a screen's lines, one that says them. They know nothing of games; what to show
// and what keys do is the screen's business.

import { Static, Text, useApp } from 'ink';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import type { Painter } from './output.ts';
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
  readonly painter: Painter;
  /** Told when the player wants out at once. */
  readonly interrupted: () => void;
  /** Hands the terminal over for a while and resolves when it is ours again; left out where that cannot be done. */
  readonly suspended?: () => Promise<void>;
}

/** A new picture whenever the screen or its viewer says that something changed. Nothing runs in between. */
function useChanges(screen: Screen, preferences: PreferenceStore): () => void {
  const [, changed] = useReducer((count: number) => count + 1, 0);
  useEffect(() => screen.subscribe(changed), [screen]);
  useEffect(() => preferences.subscribe(changed), [preferences]);
  return changed;
}

/** Keys to the screen, but for the two that belong to the terminal. */
function useTyping({ screen, interrupted, suspended, painter }: AppProps, changed: () => void): void {
  const { exit, suspendTerminal } = useApp();
  const back = () => {
    painter.forget();
    changed();
  };
  const suspend = () => {
    if (suspended !== undefined) suspendTerminal(suspended).then(back).catch(exit);
  };
  useKeys(screen, { interrupted, suspend, exit });
}

/**
 * The whole terminal: one string a row. Painted by ourselves once everything is settled, since only what differs goes
 * out then; to the library this is an empty place.
 */
export function Picture(props: AppProps) {
  const { screen, size, terminal, preferences, painter } = props;
  useTyping(props, useChanges(screen, preferences));
  const look = lookFor(terminal, preferences.get());
  const rows = screen.lines(size, look).slice(0, size.rows);
  useLayoutEffect(() => {
    painter.draw(
      rows.map((row) => paint(row, look, size.columns)),
      size,
    );
  });
  return null;
}

/** For ears: sentences are only ever added; below them stands one prompt. */
export function Speech(props: AppProps) {
  const { screen, preferences } = props;
  useTyping(props, useChanges(screen, preferences));
  const said = useRef<string[]>([]);
  const spoken = screen.spoken();
  const prompt = spoken.at(-1) ?? '';
  const fresh = spoken.slice(0, -1);
  if (fresh.length > 0) said.current = [...said.current, ...fresh];
  return (
    <>
      <Static items={said.current}>{(text, index) => <Text key={index}>{text}</Text>}</Static>
      <Text wrap="wrap">{prompt}</Text>
    </>
  );
}
