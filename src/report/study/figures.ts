// Where the pictures of a report go.
import type { Block } from '../handbook/document.ts';

/** What stands under a section's heading; nothing where there is no picture. */
export type Figures = (anchor: string) => readonly Block[];
