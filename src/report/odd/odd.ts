// The description of a model after the ODD protocol (overview, design concepts, details), written from its rules, its
// scenario and, where one is meant, a study: what cannot be read from these is said here once for all boxes.

import { type Block, chapter, type Document } from '../handbook/document.ts';
import { subtitleOf } from '../handbook/intro.ts';
import { conceptBlocks } from './concepts.ts';
import { entities } from './entities.ts';
import { ELEMENTS, type Element } from './headings.ts';
import { initialization } from './initialization.ts';
import { inputData } from './input.ts';
import { overview } from './process.ts';
import { purpose } from './purpose.ts';
import type { Subject } from './subject.ts';
import { submodels } from './submodels.ts';
import { summary } from './summary.ts';

const WRITTEN: { readonly [element in Element]: (subject: Subject) => readonly Block[] } = {
  'Purpose and patterns': purpose,
  'Entities, state variables, and scales': entities,
  'Process overview and scheduling': overview,
  'Design concepts': conceptBlocks,
  Initialization: initialization,
  'Input data': inputData,
  Submodels: submodels,
};

/** Post: the elements of the protocol in its order, after a summary of a page; the same subject gives the same text. */
export function oddOf(subject: Subject): Document {
  const { book, scenario, plan } = subject;
  const studied = plan === undefined ? '' : `, and the study ${plan.study.title}`;
  return {
    title: `Model description: ${scenario.title}`,
    subtitle: `ODD protocol. ${subtitleOf(book.lens, scenario)}${studied}`,
    blocks: [
      ...summary(subject),
      ...ELEMENTS.flatMap((element) => [chapter(element), ...WRITTEN[element](subject)]),
    ],
  };
}
