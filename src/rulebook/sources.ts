// What the entries of a rulebook rest on: claims, dated facts, papers; and what the model leaves out.

export interface ClaimEntry {
  readonly at: readonly string[];
  readonly text: string;
  readonly since: number;
  /** Why it is only told, where nothing in play rests on it. */
  readonly context?: string | undefined;
}

export interface FactEntry {
  readonly date: string;
  readonly text: string;
  readonly source: string;
  readonly sure: 'paper' | 'seen' | 'dataset' | 'memory';
}

/** Something of the papers, or of the world, that the model leaves out, and why. */
export interface OmissionEntry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface PaperEntry {
  readonly authors: readonly string[];
  readonly title: string;
  readonly published: string;
  readonly date: string;
  readonly year: number;
}
