import { z } from 'zod';
import { COMPUTED, WHOLE } from './batches.ts';

const words = (most: number) =>
  z.strictObject({ zh: z.string().trim().min(1).max(most), en: z.string().trim().min(1).max(most) });
const slug = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** 二级指标: what is scored, or worked out from reports. */
export const criterion = z
  .strictObject({
    id: slug,
    name: words(60),
    /** Ten-thousandths of the whole. */
    weight: z.int().min(1).max(WHOLE),
    /** Null: experts score it. */
    computed: z.enum(COMPUTED).nullable(),
    /** What a level means; points from 0 to 100, the highest first. */
    anchors: z.array(z.strictObject({ points: z.int().min(0).max(100), text: words(300) })).max(10),
    evidence: words(300),
  })
  .meta({ id: 'Criterion' });
export type Criterion = z.infer<typeof criterion>;

const sum = (criteria: readonly { weight: number }[]) =>
  criteria.reduce((total, { weight }) => total + weight, 0);

/** 评审指标及评分标准: groups (一级指标) of criteria, whose weights sum to one. */
export const rubricSchema = z
  .strictObject({
    /** Says that it came with the software; null once an office has set its own. */
    example: words(500).nullable(),
    title: words(100),
    groups: z
      .array(z.strictObject({ id: slug, name: words(60), criteria: z.array(criterion).min(1).max(20) }))
      .min(1)
      .max(10),
  })
  .superRefine(({ groups }, context) => {
    const criteria = groups.flatMap((group) => group.criteria);
    const add = (path: PropertyKey[], zh: string, en: string) =>
      context.addIssue({ code: 'custom', path, params: { zh, en } });
    if (sum(criteria) !== WHOLE)
      add(
        ['groups'],
        `权重之和须为 100%，现为 ${sum(criteria) / 100}%。`,
        `The weights must sum to 100%; they sum to ${sum(criteria) / 100}%.`,
      );
    const seen = new Set<string>();
    for (const [g, group] of groups.entries())
      for (const [c, { id, computed, anchors }] of group.criteria.entries()) {
        const path = ['groups', g, 'criteria', c];
        if (seen.has(id)) add([...path, 'id'], `编号重复：${id}。`, `This id is used twice: ${id}.`);
        seen.add(id);
        if (computed === null && anchors.length < 2)
          add([...path, 'anchors'], '至少写出两个等级的评分标准。', 'Describe two levels at least.');
      }
    if (criteria.every(({ computed }) => computed !== null))
      add(['groups'], '至少一项须由专家评分。', 'Experts must score one criterion at least.');
  })
  .meta({ id: 'Rubric' });
export type Rubric = z.infer<typeof rubricSchema>;
