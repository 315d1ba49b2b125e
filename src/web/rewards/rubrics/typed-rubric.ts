import type { Locale } from '../../../shared/locale.ts';
import { COMPUTED_NAMES, WHOLE } from '../../../shared/rewards/batches.ts';
import type { Rubric } from '../../api/rubrics.ts';
import type { Translate } from '../../i18n/message.ts';
import type { Words } from '../../rules/basis-form.ts';
import { orNull } from '../../rules/basis-form.ts';
import type { Described } from '../../rules/differences.tsx';
import { rules } from '../../rules/messages.ts';
import { edit as messages } from './messages.ts';
import { percentOf } from './rubric-view.tsx';

type Criterion = Rubric['groups'][number]['criteria'][number];
export type TypedAnchor = Omit<Criterion['anchors'][number], 'points'> & { points: number | null };
export type TypedCriterion = Omit<Criterion, 'weight' | 'anchors'> & {
  weight: number | null;
  anchors: readonly TypedAnchor[];
};
export interface TypedGroup {
  id: string;
  name: Words;
  criteria: readonly TypedCriterion[];
}
/** A rubric while it is typed: a figure may be missing, and the note that it is an example is text or nothing. */
export interface TypedRubric extends Record<string, unknown> {
  title: Words;
  example: Words;
  groups: readonly TypedGroup[];
}

const NOTHING: Words = { zh: '', en: '' };

export const typedOf = ({ title, example, groups }: Rubric): TypedRubric => ({
  title,
  example: example ?? NOTHING,
  groups,
});

/** A figure that is missing is sent as one that the service refuses beside its field. */
export const rubricOf = ({ title, example, groups }: TypedRubric): Rubric => ({
  title,
  example: orNull(example),
  groups: groups.map((group) => ({
    ...group,
    criteria: group.criteria.map(({ weight, anchors, ...criterion }) => ({
      ...criterion,
      weight: weight ?? 0,
      anchors: anchors.map(({ points, text }) => ({ points: points ?? -1, text })),
    })),
  })),
});

export const sumOf = ({ groups }: Pick<TypedRubric, 'groups'>): number =>
  groups.reduce(
    (sum, { criteria }) => criteria.reduce((within, { weight }) => within + (weight ?? 0), sum),
    0,
  );
export const isWhole = (rubric: Pick<TypedRubric, 'groups'>) => sumOf(rubric) === WHOLE;

/** Nobody reads it: results are kept by it. */
function freshId(stem: string, taken: readonly string[]): string {
  let at = taken.length + 1;
  while (taken.includes(`${stem}-${at}`)) at += 1;
  return `${stem}-${at}`;
}

export function blankCriterion(groups: readonly TypedGroup[]): TypedCriterion {
  const taken = groups.flatMap(({ criteria }) => criteria.map(({ id }) => id));
  return {
    id: freshId('criterion', taken),
    name: NOTHING,
    weight: null,
    computed: null,
    anchors: [90, 75, 60, 30].map((points) => ({ points, text: NOTHING })),
    evidence: NOTHING,
  };
}

export function blankGroup(groups: readonly TypedGroup[]): TypedGroup {
  const id = freshId(
    'group',
    groups.map((group) => group.id),
  );
  return { id, name: NOTHING, criteria: [blankCriterion(groups)] };
}

interface Speaking {
  locale: Locale;
  t: Translate;
}

export function describeCriterion(criterion: TypedCriterion, { locale, t }: Speaking): Described {
  const { name, weight, computed, anchors, evidence } = criterion;
  return [
    [t(messages.criterionName), name[locale]],
    [t(messages.weight), weight === null ? '' : `${percentOf(weight)}%`],
    [
      t(messages.by),
      computed === null
        ? t(messages.byExperts)
        : t(messages.byComputed, { name: COMPUTED_NAMES[computed][locale] }),
    ],
    [t(messages.anchors), anchors.map(({ points, text }) => `${points ?? ''} ${text[locale]}`).join('\n')],
    [t(messages.evidence), evidence[locale]],
  ];
}

/** What of it is no criterion. */
export function describeRest({ title, example, groups }: TypedRubric, { locale, t }: Speaking): Described {
  return [
    [t(messages.title), title[locale]],
    [
      t(messages.groups),
      groups
        .map(({ name, criteria }) => `${name[locale]}: ${criteria.map((one) => one.name[locale]).join(', ')}`)
        .join('\n'),
    ],
    [t(rules.example), example[locale]],
  ];
}
