// What each author says on the four questions that the lenses are asked, in our words, by the claims that hold it.

import type { Lens } from '../lenses/readings.ts';

export const QUESTIONS = ['memorandum', 'alive', 'leader', 'lever'] as const;
export type Question = (typeof QUESTIONS)[number];

interface Saying {
  readonly says: string;
  readonly claims: readonly string[];
}

export const SAYINGS: { readonly [lens in Lens]: { readonly [question in Question]: Saying } } = {
  'kaczmarski-2007': {
    memorandum: {
      says: 'Russia and the alliance, by a small step; China finds quiet contacts harder',
      claims: ['mou-small-step', 'mou-checks-china'],
    },
    alive: { says: 'yes: with the text it no longer wears away', claims: ['mou-small-step'] },
    leader: {
      says: 'nobody is let lead: Russia brakes it, China keeps it from becoming an alliance',
      claims: ['ru-slows-sco', 'cn-no-front'],
    },
    lever: {
      says: 'tying the bodies together, with Russia as the hub; the alliance alone would not do',
      claims: ['ru-hub', 'ru-csto-alone-risk'],
    },
  },
  'marat-2007': {
    memorandum: { says: 'does not speak of it', claims: [] },
    alive: {
      says: 'yes, and busier the busier SCO is, though much stays words',
      claims: ['org-csto-tempo-because-sco', 'org-declaratory'],
    },
    leader: { says: 'names nobody: China inside leaves no common ground', claims: ['org-csto-homogeneous'] },
    lever: {
      says: 'new tasks and new parts for the alliance',
      claims: ['org-csto-few-candidates', 'org-csto-universal'],
    },
  },
  'safranchuk-2008': {
    memorandum: {
      says: 'China, who learns the plans of the alliance; the alliance loses',
      claims: ['mou-scenario-coordinate', 'mou-csto-concedes'],
    },
    alive: {
      says: 'less and less: step by step it yields to SCO',
      claims: ['mou-csto-concedes', 'org-sco-efficient-new-threats'],
    },
    leader: {
      says: 'not China, who can stop all and push through little; its Secretariat rises',
      claims: ['org-sco-veto', 'org-sco-not-chinese', 'org-sco-secretariat'],
    },
    lever: {
      says: 'none used with resolve: words of one school, deeds of the other',
      claims: ['ru-doctrines', 'ru-resolve-lacking'],
    },
  },
  'paramonov-2008': {
    memorandum: {
      says: 'does not speak of it; joint formats give Russia standing for little money',
      claims: ['org-multilateral-cheap'],
    },
    alive: {
      says: 'yes, by being narrow; much of what it announces is not done',
      claims: ['org-csto-focus', 'org-declaratory'],
    },
    leader: { says: 'China, who means to stay in front', claims: ['org-sco-led-by-china'] },
    lever: {
      says: 'ties with each state by itself; joint formats as a cheap second',
      claims: ['org-bilateral-promising', 'ru-tactic-fits'],
    },
  },
  'indeo-2018': {
    memorandum: { says: 'does not speak of it; neither body provided', claims: ['org-neither-provided'] },
    alive: { says: 'failed when it was needed', claims: ['org-neither-provided'] },
    leader: { says: 'both share it, in form', claims: ['org-forums-2018'] },
    lever: {
      says: 'its soldiers on the ground, and deals with each state',
      claims: ['ru-bases', 'ru-sole-provider', 'ru-bilateral-uz-tm'],
    },
  },
};
