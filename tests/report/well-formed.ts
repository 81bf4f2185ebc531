// A strict reader of markup, to hold a page to what it promises: every element closed, every attribute quoted.

export interface Page {
  readonly ids: readonly string[];
  readonly links: readonly string[];
  readonly elements: ReadonlySet<string>;
  readonly text: string;
}

const VOID = new Set(['meta', 'col', 'br', 'hr', 'img', 'link']);
const TAG = /^<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<]*")*)(\/?)>/;
const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a page holds. Throws at the first thing that is not well-formed. */
export function readPage(html: string): Page {
  const [ids, links, open] = [[] as string[], [] as string[], [] as string[]];
  const elements = new Set<string>();
  let text = '';
  let at = html.indexOf('\n') + 1;
  if (html.slice(0, at) !== '<!DOCTYPE html>\n') throw new Error('no doctype');
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const words = html.slice(at, next < 0 ? undefined : next);
    if (open.at(-1) !== 'style') text += entitiesOf(words);
    if (next < 0) break;
    const tag = TAG.exec(html.slice(next, next + 2000));
    if (tag === null) throw new Error(`not a tag: ${html.slice(next, next + 60)}`);
    const [whole, closing, name = '', attributes = '', empty] = tag;
    at = next + whole.length;
    elements.add(name);
    if (closing === '/') {
      if (open.pop() !== name)
        throw new Error(`${name} closes out of order near ${html.slice(next - 40, at)}`);
      continue;
    }
    for (const [, key, value = ''] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      if (key === 'id') ids.push(entitiesOf(value));
      if (key === 'href' || key === 'src') links.push(entitiesOf(value));
    }
    if ((empty === '/') !== VOID.has(name)) throw new Error(`${name} is ${empty === '/' ? '' : 'not '}empty`);
    if (empty !== '/') open.push(name);
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`);
  return { ids, links, elements, text };
}

function entitiesOf(text: string): string {
  return text.replace(/&([a-z0-9#]*);?/g, (whole, name: string) => {
    const sign = ENTITIES[name];
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`not an entity: ${whole}`);
    return sign;
  });
}
