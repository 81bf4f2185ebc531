// The elements of the protocol, by their names and in their order, once.

export const PROTOCOL =
  'Grimm, V. and others (2020): The ODD Protocol for Describing Agent-Based and Other Simulation Models: A Second Update to Improve Clarity, Replication, and Structural Realism. Journal of Artificial Societies and Social Simulation 23(2) 7.';

export const ELEMENTS = [
  'Purpose and patterns',
  'Entities, state variables, and scales',
  'Process overview and scheduling',
  'Design concepts',
  'Initialization',
  'Input data',
  'Submodels',
] as const;

export type Element = (typeof ELEMENTS)[number];

export const CONCEPTS = [
  'Basic principles',
  'Emergence',
  'Adaptation',
  'Objectives',
  'Learning',
  'Prediction',
  'Sensing',
  'Interaction',
  'Stochasticity',
  'Collectives',
  'Observation',
] as const;

export type Concept = (typeof CONCEPTS)[number];
