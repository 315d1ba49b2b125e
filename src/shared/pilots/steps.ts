import type { FieldError } from '../errors.ts';
import type { Section } from './declaration.ts';

/** The steps of the form in their order, each with the sections of the declaration that it holds. */
export const STEPS = {
  project: ['identity'],
  applicants: [],
  innovation: ['innovation'],
  service: ['service'],
  assessments: ['legality', 'security'],
  risk: ['risk'],
  complaints: ['complaints', 'commitments'],
  plan: ['plan'],
  limits: ['caps'],
  monitoring: ['indicators', 'triggers'],
  publication: ['publication'],
  check: [],
} as const satisfies Record<string, readonly Section[]>;

export type Step = keyof typeof STEPS;
export const STEP_IDS = Object.keys(STEPS) as [Step, ...Step[]];

export const isStep = (value: unknown): value is Step => STEP_IDS.some((step) => step === value);

/** The step in which a field stands; what is no field of the declaration (a party, a seal) stands with the applicants. */
export function stepOf(path: string): Step {
  const [section] = path.split('.');
  return STEP_IDS.find((step) => STEPS[step].some((held) => held === section)) ?? 'applicants';
}

export function neighbours(step: Step): { previous: Step | undefined; next: Step | undefined } {
  const at = STEP_IDS.indexOf(step);
  return { previous: STEP_IDS[at - 1], next: STEP_IDS[at + 1] };
}

/** What is missing or wrong, step by step in the order of the form; steps that lack nothing are left out. */
export function byStep(missing: readonly FieldError[]): Map<Step, FieldError[]> {
  const found = STEP_IDS.map((step) => [step, missing.filter(({ path }) => stepOf(path) === step)] as const);
  return new Map(found.filter(([, lacks]) => lacks.length > 0));
}

/** Where to go on: the first step that lacks something, the last one when none does. */
export function firstOpen(missing: readonly FieldError[]): Step {
  return byStep(missing).keys().next().value ?? 'check';
}
