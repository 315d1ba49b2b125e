import { z } from 'zod';
import { TOOLS } from './names.ts';

const record = z
  .object({
    text: z.string(),
    detail: z.string().nullable(),
    path: z.string().nullable().meta({ description: 'Page of this service, from its root' }),
    dueOn: z.string().nullable().meta({ description: 'Civil date' }),
    overdue: z.boolean(),
  })
  .meta({ id: 'AssistantRecord' });

export const records = z
  .object({
    tool: z.enum(TOOLS),
    title: z.string(),
    hint: z.string().meta({ description: 'Whose words these are; never a text’s' }),
    items: z.array(record),
    more: z
      .object({ text: z.string(), path: z.string() })
      .nullable()
      .meta({ description: 'Where all of it stands' }),
  })
  .meta({
    id: 'AssistantRecords',
    description:
      'What this service itself knows, read with the rights of who asks: beside the answer, and no quotation of a text',
  });
export type Records = z.infer<typeof records>;
export type AssistantRecord = Records['items'][number];
