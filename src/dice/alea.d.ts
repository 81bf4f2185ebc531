// The one generator of seedrandom that we use, without its other six and without node's crypto.
declare module 'seedrandom/lib/alea.js' {
  interface AleaStream {
    /** The next draw: any signed 32-bit integer. */
    int32(): number;
  }
  function alea(key: string): AleaStream;
  export = alea;
}
