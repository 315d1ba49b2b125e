import { z } from 'zod';
import { articleLabel } from '../../../shared/cite.ts';
import { CLAIM_REASONS } from '../../../shared/claim-reasons.ts';
import { reason } from '../../contract.ts';
import { linkTo } from '../sources.ts';
import { documentId, lineOf, type Offering, READ_ONLY, sources, type ToolSource, told } from './tool.ts';

/** Whether the texts bear out what somebody says. */
export function offerVerify({ server, offered, by }: Offering): void {
  const { assistant, policies, publicUrl } = offered;
  server.registerTool(
    'verify',
    {
      title: '核对说法 · Check a claim',
      description:
        'Whether the texts bear out what somebody says, sentence by sentence, with the reasons and the evidence.',
      inputSchema: z.strictObject({ text: z.string().min(1).max(20_000), documentId }),
      outputSchema: {
        sentences: z.array(
          z.object({
            text: z.string(),
            supported: z.boolean(),
            reasons: z.array(reason),
            citations: sources,
          }),
        ),
      },
      annotations: READ_ONLY,
    },
    told(by, async ({ text: claim, documentId: name }) => {
      const { sentences } = await assistant.verify({ text: claim, documentId: name });
      const corpus = await policies.corpus();
      const judged = sentences.map(({ text, supported, reasons, evidence }) => ({
        ...{ text, supported, reasons },
        citations: evidence.map((cited): ToolSource => {
          const document = corpus.documents.find((one) => one.documentId === cited.documentId);
          const article = document?.articles.find((one) => one.id === cited.article);
          const title = document && article ? articleLabel(document, article, by.locale) : cited.documentId;
          const { documentId: id, version, article: at, quote } = cited;
          return { documentId: id, version, article: at, quote, title, link: linkTo(publicUrl, cited) };
        }),
      }));
      const text = judged
        .map((one) =>
          [
            `${one.supported ? '✓' : '✗'} ${one.text}`,
            ...one.reasons.map((why) => `  ${CLAIM_REASONS[why][by.locale]}`),
            ...one.citations.map((cited) => lineOf(cited, by.locale)),
          ].join('\n'),
        )
        .join('\n');
      return { text, data: { sentences: judged } };
    }),
  );
}
