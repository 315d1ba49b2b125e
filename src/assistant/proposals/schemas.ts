import { z } from '@hono/zod-openapi';
import { draftText, id } from '../../shared/fields.ts';

const wish = draftText(500)
  .default('')
  .meta({ description: 'What the writer would like of it, in a sentence' });
const path = z.string().min(1).max(100);

export const proposalRequest = z
  .discriminatedUnion('for', [
    z.strictObject({
      for: z.literal('declaration'),
      path: path.meta({ description: 'A text field of the declaration', example: 'innovation.novelty' }),
      wish,
    }),
    z.strictObject({
      for: z.literal('report'),
      report: id.meta({ description: 'A milestone’s id, or final' }),
      path: path.meta({ description: 'A text field of the report', example: 'narrative' }),
      wish,
    }),
    z.strictObject({
      for: z.literal('finding'),
      findingId: id.meta({ description: 'Of the licence review: its statement is written' }),
      wish,
    }),
  ])
  .meta({ id: 'TextProposalRequest' });
export type ProposalRequest = z.infer<typeof proposalRequest>;

export const proposal = z
  .object({
    text: z.string(),
    unproven: z.array(z.string()).meta({
      description:
        'Figures, dates, sums and addresses that what the team wrote does not have; bracketed in the text',
    }),
    mode: z.literal('model').meta({ description: '人工智能生成: label it so wherever it is shown' }),
    instructions: z.number().int().meta({ description: 'Version of what the model was told' }),
  })
  .meta({ id: 'TextProposal', description: 'Kept nowhere: a person takes it over or leaves it' });
export type Proposal = z.infer<typeof proposal>;
