import { z } from 'zod';
import { civilDate, draftText, id } from '../fields.ts';
import { COMMITMENT_OUTCOMES } from './names.ts';

/** What a report holds as it is kept: everything may still be empty. What it must have says `missing.ts`. */

const text = draftText(4_000).default('');
const short = draftText(200).default('');
const person = draftText(60).default('');
const files = z.array(id).max(50).default([]);
const count = z.int().min(0).max(1_000_000_000_000).nullable().default(null);
const fen = z.int().min(0).max(1_000_000_000_000_000).nullable().default(null).meta({ description: 'fen' });
const figure = z.number().nullable().default(null);

/** Use of the caps: of the day or of the period, not since the beginning; perTransaction: the largest one. */
export const use = z
  .strictObject({ customers: count, transactions: count, perTransaction: fen, total: fen })
  .meta({ id: 'CapUse' });
export type Use = z.infer<typeof use>;

/** 阶段报告 */
export const periodReport = z
  .strictObject({
    indicators: z
      .array(
        z.strictObject({
          name: short.meta({ description: 'As the test plan calls it' }),
          value: figure.meta({ description: 'At the end of the period, in the unit of the test plan' }),
          note: text,
        }),
      )
      .max(1_000)
      .default([]),
    use: use.prefault({}),
    area: short.meta({ description: 'Where it was tested' }),
    commitments: z
      .array(
        z.strictObject({ at: z.int().min(0).meta({ description: 'Place in the declaration' }), note: text }),
      )
      .max(50)
      .default([]),
    incidents: text,
    complaints: text,
    narrative: draftText(20_000).default(''),
    files,
    /** 填报人、复核人 */
    filledBy: person,
    checkedBy: person,
  })
  .meta({ id: 'PeriodReport', description: '阶段报告' });
export type PeriodReport = z.infer<typeof periodReport>;

/** 结题报告 */
export const finalReport = z
  .strictObject({
    summary: draftText(20_000).default(''),
    commitments: z
      .array(
        z.strictObject({
          at: z.int().min(0).meta({ description: 'Place in the declaration' }),
          outcome: z.enum(COMMITMENT_OUTCOMES).nullable().default(null),
          explanation: text,
          files,
        }),
      )
      .max(50)
      .default([]),
    /** What was achieved of each indicator over the whole life, in words; the figures are counted. */
    indicators: z
      .array(z.strictObject({ name: short, note: text }))
      .max(1_000)
      .default([]),
    assessment: z
      .strictObject({ assessor: short, date: civilDate.nullable().default(null), conclusion: text, files })
      .prefault({}),
    /** 退出方案的执行 */
    exit: z.strictObject({ data: text, balances: text, customers: text, files }).prefault({}),
    files,
    filledBy: person,
    checkedBy: person,
  })
  .meta({ id: 'FinalReport', description: '结题报告' });
export type FinalReport = z.infer<typeof finalReport>;

export { FINAL } from './names.ts';
