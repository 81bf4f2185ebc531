// The little of boardgame.io's client that the bench touches; its own types are not reachable from this entry.
declare module 'boardgame.io/dist/cjs/client.js' {
  interface BenchClient<G> {
    readonly moves: { readonly act?: (...args: readonly number[]) => void };
    start(): void;
    stop(): void;
    getState(): { readonly G: G } | null;
  }
  export function Client<G>(options: {
    readonly game: object;
    readonly numPlayers: number;
    readonly debug: boolean;
  }): BenchClient<G>;
}
