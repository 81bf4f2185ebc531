// Whether anybody listens where a queue should be: asked once before the first job, since a client of the queue itself
// would try for ever.
import { connect } from 'node:net';

const REDIS = 6379;
const PATIENCE = 5000;

/** Why a queue cannot be reached, in a few words; undefined if somebody listens there. */
export function unreachable(url: string): Promise<string | undefined> {
  if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol)) {
    return Promise.resolve('it is no address such as redis://127.0.0.1:6379');
  }
  const { hostname, port } = new URL(url);
  return new Promise((answer) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? REDIS : Number(port),
    });
    const end = (why: string | undefined) => {
      socket.destroy();
      answer(why);
    };
    socket.setTimeout(PATIENCE, () => end('nobody answers there'));
    socket.on('connect', () => end(undefined));
    socket.on('error', (error: NodeJS.ErrnoException) => end(`nobody listens there (${error.code})`));
  });
}
