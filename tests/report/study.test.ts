// The report of a study as its readers get it: Markdown, a page that needs nothing else, and words for numbers.
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/report/print/html.ts';
import { toMarkdown } from '../../src/report/print/markdown.ts';
import { chartsOf } from '../../src/report/study/charts.ts';
import { studyDocument } from '../../src/report/study/document.ts';
import { drawChart, drawFigures } from '../../src/report/study/draw.ts';
import { shareDoubt } from '../../src/report/study/share-words.ts';
import { between, fewWords, figure, percent, rounded } from '../../src/report/study/words.ts';
import { type Findings, findingsIn } from '../../src/study/findings/findings.ts';
import { ownFolder } from '../record/sample.ts';
import { HEAD, OUTCOMES, planOf, runIn } from '../study/lab.ts';
import { readPage } from './well-formed.ts';

const folder = ownFolder();
const plan = planOf(`${HEAD}lenses: [base, low-water]
seeds: { from: 1, count: 40 }
levers:
  - { name: loanless, title: No loans & <no> debts, forbids: [{ actor: tidewater, actions: [loan] }] }
uncertainties:
  - { name: squall, opening: { track: squall }, range: [0, 9] }
${OUTCOMES}`);
const ensemble = await runIn(folder, plan);
const findings = (await findingsIn(plan, ensemble.folder)) as Findings;
const markdown = toMarkdown(studyDocument(findings, 'here'));
const page = toHtml(studyDocument(findings, 'here', await drawFigures(findings, 'here')));

/** Elements of a picture that are not closed, or closed out of turn. */
function leftOpen(picture: string): string[] {
  const open: string[] = [];
  for (const [, close, name = '', self] of picture.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self === '/') continue;
    if (close !== '/') open.push(name);
    else if (open.pop() !== name) return [name];
  }
  return open;
}

describe('the report of a study', () => {
  it('says where a conclusion holds, and names the games to open with the way to them', () => {
    expect(markdown).toContain('| Loans made | down ');
    expect(markdown).toContain('holds: down in all 2');
    const [cell] = findings.typical;
    expect(markdown).toContain(`--record ${cell?.typical.seed} --variant base/point-0/base`);
    expect(markdown).toContain(findings.manifest);
    expect(markdown).toContain(findings.digest);
    expect(markdown).toContain(`heartland whatif ${findings.study}.yaml --seeds ${findings.seeds.count}`);
    expect(markdown).not.toContain('heartland whatif shards');
  });

  it('is a page that is well formed and fetches nothing', () => {
    const pictures = page.match(/<svg.*?<\/svg>/gs) ?? [];
    expect(pictures.length).toBeGreaterThan(3);
    for (const picture of pictures) expect(leftOpen(picture)).toEqual([]);
    const { links, ids } = readPage(page.replaceAll(/<svg.*?<\/svg>/gs, ''));
    for (const link of links) expect(ids).toContain(link.replace('#', ''));
    expect(page).toContain('No loans &amp; &lt;no&gt; debts');
    expect(page.replaceAll(/xmlns(:xlink)?="[^"]*"/g, '')).not.toMatch(/https?:|<script|src=|@import|url\(/);
  });

  it('puts under each picture what it rests on and how to come to it again', () => {
    const captions = page.match(/<figcaption>[^<]*<\/figcaption>/g) ?? [];
    expect(captions).toHaveLength(chartsOf(findings).length);
    for (const caption of captions) {
      expect(caption).toContain(findings.manifest);
      expect(caption).toContain(findings.digest);
      expect(caption).toContain('heartland whatif report here');
    }
    expect(captions.length).toBeGreaterThan(3);
  });

  it('says so where a study was broken off, and where games failed', () => {
    const partial = { ...findings, whole: false, failed: 3, seeds: { from: 1, count: 20, wanted: 40 } };
    const text = toMarkdown(studyDocument(partial, 'here'));
    expect(text).toContain('Broken off: 20 of 40 seeds are here');
    expect(text).toContain('3 games were not played to their end');
    expect(markdown).not.toContain('Broken off');
  });
});

describe('a chart', () => {
  it('is the same drawn twice, and shows every outcome and reading', async () => {
    const [chart] = chartsOf(findings);
    if (chart === undefined) throw new Error('there is a chart');
    const drawn = await drawChart(chart);
    expect(await drawChart(chart)).toBe(drawn);
    for (const word of ['Loans made', 'Pacts agreed', 'base', 'low-water']) expect(drawn).toContain(word);
  });
});

describe('certainty', () => {
  const [row] = findings.conclusions;
  if (row === undefined) throw new Error('something was compared');
  const none = { ...row, changed: 0, changedShare: 0, few: true, difference: 0, low: 0, high: 0 };
  const telling = (conclusions: Findings['conclusions'], confidence = 0.95) =>
    toMarkdown(studyDocument({ ...findings, conclusions, confidence }, 'here'));

  it('is not shown where no pair changed: the report says how many may', () => {
    const text = telling([{ ...none, sign: 'none' }]);
    expect(text).toContain('no pair changed (at most 8 % do)');
    expect(text).not.toContain('0.00 to 0.00');
    expect(text).not.toMatch(/\| no sign \|$/m);
  });

  it('is not shown where hardly a pair changed, nor where all changed alike', () => {
    const few = telling([{ ...row, changed: 9, few: true, sign: 'none' }]);
    expect(few).toMatch(/\| few \|$/m);
    expect(telling([{ ...row, low: -1, high: -1 }])).toContain('| all alike |');
  });

  it('is as great as the intervals are: under a precision they miss more seldom', () => {
    expect(telling([row])).toContain('of many one in twenty misses');
    const text = telling([row], 0.991);
    expect(text).toContain('99.1 % interval');
    expect(text).toContain('of many one in 111 misses');
    expect(text).not.toContain('one in twenty');
  });
});

describe('numbers in words', () => {
  it.each([
    [{ changed: 0, pairs: 30 }, 'no pair changed (at most 10 % do)'],
    [{ changed: 0, pairs: 1000 }, 'no pair changed (at most 0.3 % do)'],
    [{ changed: 0, pairs: 1000, miss: 0.001 }, 'no pair changed (at most 0.7 % do)'],
    [{ changed: 9, pairs: 1000 }, 'few'],
    [{ changed: 10, pairs: 1000 }, undefined],
  ])('%j is "%s"', (pairs, text) => {
    expect(fewWords(pairs)).toBe(text);
  });

  it('say of a share of the variance below what it may be luck', () => {
    const table = { variants: 2, lenses: 1, points: 1, seeds: 1000 };
    expect(shareDoubt(table)).toContain('a share of less than 1 % may');
    expect(shareDoubt({ ...table, seeds: 30 })).toContain('a share of less than 4 % may');
  });

  it('have no nought with a sign, and no interval without a length', () => {
    expect([rounded(-0.004, 2), rounded(-0.006, 2), rounded(0, 2)]).toEqual(['0.00', '-0.01', '0.00']);
    expect(between({ low: -1, high: -1 })).toBe('all alike');
    expect(between({ low: -1, high: 0 })).toBe('-1.00 to 0.00');
  });

  it.each([
    [1.005, '1.00'],
    [-0.0004, '-0.0004'],
    [-0.00001, '0.0000'],
    [0, '0.00'],
  ])('%d is %s', (value, text) => {
    expect(figure(value)).toBe(text);
  });
  it.each([
    [0.001, 'under 1 %'],
    [0.999, 'over 99 %'],
    [1, '100 %'],
    [0, '0 %'],
  ])('a share of %d is %s', (share, text) => {
    expect(percent(share)).toBe(text);
  });
});
