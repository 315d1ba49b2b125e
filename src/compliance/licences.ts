import { z } from '@hono/zod-openapi';

/** The library's kind of the catalogue; it has one item, named as its kind. Enterprises read it too, for the licences they hold. */
export const LICENCES = 'licences';

const bilingual = z.strictObject({
  zh: z.string().trim().min(1),
  en: z.string().trim().min(1),
});
const day = z.iso.date();

/** A: read in the law's own text. B: reported by a public page. C: common knowledge of the field, not checked. */
export const mark = z.enum(['A', 'B', 'C']).meta({
  id: 'VerificationMark',
  description:
    'A: read in the law’s own text · B: reported by a public page · C: common knowledge of the field, not checked',
});

export const findingKind = z
  .enum(['licence', 'filing', 'prohibition', 'duty', 'warning'])
  .meta({ id: 'FindingKind', description: '许可 · 备案 · 禁止 · 义务 · 提示' });
export type FindingKind = z.infer<typeof findingKind>;

export const basis = z
  .strictObject({
    law: bilingual,
    /** 金规〔2024〕26号 */
    number: z.string().min(1).nullable(),
    articles: bilingual.nullable(),
    /** The deciding words, copied from the law. */
    says: bilingual.nullable(),
    mark,
  })
  .meta({ id: 'LegalBasis' });
export type Basis = z.infer<typeof basis>;

const restrictedWord = z.strictObject({
  word: z.string().min(1),
  /** As they stand in English names, lower case. */
  en: z.array(z.string().min(1)),
  basis: basis.optional(),
});

/** One business that touches the boundary of licensed finance (特许经营, 第十条), or a duty that comes with one. */
export const licence = z
  .strictObject({
    code: z
      .string()
      .max(60)
      .regex(/^[a-z]+(_[a-z]+)*$/),
    kind: findingKind,
    zh: z.string().trim().min(1).max(200),
    en: z.string().trim().min(1).max(200),
    trigger: bilingual,
    need: bilingual,
    regulator: bilingual,
    basis: z.array(basis).min(1),
    effectiveFrom: day.nullable(),
    repealedBy: bilingual.nullable(),
    verifiedOn: day,
    mark,
    /** Codes of the duties that doing this brings along. */
    brings: z.array(z.string()),
    /** Words whose use in a name or a business scope is a finding by itself. */
    words: z.array(restrictedWord),
  })
  .meta({ id: 'Licence' });
export type Licence = z.infer<typeof licence>;

export const licenceList = z.array(licence).superRefine((entries, context) => {
  const kinds = new Map(entries.map(({ code, kind }) => [code, kind]));
  entries.forEach(({ code, brings }, at) => {
    if (entries.findIndex((other) => other.code === code) < at)
      context.addIssue({
        code: 'custom',
        path: [at, 'code'],
        message: `${code} stands in the list twice`,
        params: { zh: `${code} 在目录中重复。`, en: `${code} stands in the list twice.` },
      });
    for (const duty of brings) {
      if (kinds.get(duty) !== 'duty')
        context.addIssue({
          code: 'custom',
          path: [at, 'brings'],
          message: `${duty} is no duty of the list`,
          params: { zh: `${duty} 不是目录中的义务。`, en: `${duty} is no duty of the list.` },
        });
    }
  });
});

/** The catalogue as it stands. */
export interface Licences {
  version: number;
  entries: readonly Licence[];
}
