// Charts as SVG, drawn without a screen. The library is large: it is fetched only when somebody wants pictures.
import type { Findings } from '../../study/findings/findings.ts';
import type { Block } from '../handbook/document.ts';
import { type Chart, chartsOf } from './charts.ts';
import type { Figures } from './figures.ts';

/** All pictures of a study, each under its own section, with the words that lead back to the games. */
export async function drawFigures(findings: Findings, folder: string): Promise<Figures> {
  const { manifest, digest } = findings;
  const caption = `Manifest ${manifest}, digest ${digest}; heartland whatif report ${folder}`;
  const drawn = new Map<string, readonly Block[]>();
  for (const chart of chartsOf(findings)) {
    const { anchor, says } = chart;
    drawn.set(anchor, [{ kind: 'figure', svg: await drawChart(chart), says, caption }]);
  }
  return (anchor) => drawn.get(anchor) ?? [];
}

/** One SVG element. Post: the same for the same chart; nothing in it is fetched from anywhere. */
export async function drawChart({ spec }: Chart): Promise<string> {
  const [vega, lite] = await Promise.all([import('vega'), import('vega-lite')]);
  // Numbers of clips and gradients would otherwise go on from the chart before.
  vega.resetSVGDefIds();
  const view = new vega.View(vega.parse(lite.compile(spec).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}
