// What generated code may be made of. Everything else, such as a word out of a file, is strange.

const WORDS = new Set([
  ...['return', 'function', 'let', 'const', 'for', 'if', 'else', 'continue', 'break', 'true', 'false'],
  ...['Math', 'trunc', 'max', 'min', 'turn', 'turns', 'rows', 'used'],
  ...['influence', 'lead', 'locks', 'room', 'autonomy', 'bitsOf', 'listed', 'cells', 'length', 'reserve'],
  ...['W', 'F', 'J', 'M', 'n', 'r', 's'],
]);

const TOKEN =
  /\s+|[A-Za-z_$][\w$]*|\d+|>>>|===|!==|>=|<=|>>|&&|\|\||\+\+|\+=|-=|&=|[-+*/%<>=!?:;,.&|(){}[\]]/y;

const LOCAL = /^[a-z]\d+$|^[KL]\d+$/;

const LAST_LINE = /\n\/\/# sourceURL=heartland\/(?:[A-Z]{2,3}-\d{3}|[a-z]+_\d+)\.js$/;

const HEAD = /^return function (?:[A-Z]{2,3}_\d{3}|[a-z]+_\d+)\(W,F,J\)\{/;

/** The tokens that have no business in generated code. */
export function strangeIn(text: string): string[] {
  if (!HEAD.test(text) || !LAST_LINE.test(text)) return ['the frame of the function'];
  const body = text.replace(HEAD, '{').replace(LAST_LINE, '');
  const strange: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(body)?.[0];
    if (token === undefined) {
      strange.push(body.slice(from, from + 20));
      break;
    }
    if (/^[A-Za-z_$]/.test(token) && !WORDS.has(token) && !LOCAL.test(token)) strange.push(token);
  }
  return strange;
}
