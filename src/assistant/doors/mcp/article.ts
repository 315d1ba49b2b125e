import { z } from 'zod';
import { findDocument } from '../../../policy/index.ts';
import { articleLabel } from '../../../shared/cite.ts';
import { AppError } from '../../../shared/errors.ts';
import { articleId } from '../../contract.ts';
import { linkTo } from '../sources.ts';
import { lineOf, type Offering, READ_ONLY, sources, type ToolSource, told, wordingOf } from './tool.ts';

/** An article word for word, or the list of them. */
export function offerArticle({ server, offered, by }: Offering): void {
  const { policies, publicUrl } = offered;
  server.registerTool(
    'article',
    {
      title: '读一条 · Read an article',
      description:
        'One article of a text, word for word. Without a document the default plan; without an article the list of its articles.',
      inputSchema: z.strictObject({
        documentId: z
          .string()
          .max(200)
          .optional()
          .describe('As `search` gives it, or its title: 征信业管理条例'),
        article: articleId.optional(),
        version: z.number().int().min(1).optional(),
      }),
      outputSchema: { validity: z.string(), text: z.string(), citations: sources },
      annotations: READ_ONLY,
    },
    told(by, async ({ documentId: document, article: id, version }) => {
      const corpus = await policies.corpus();
      const named =
        document === undefined
          ? corpus.defaultDocumentId
          : (findDocument(corpus, document)?.documentId ?? document);
      const found = await policies.find(named, version);
      if (!found) throw new AppError('not-found', 'documentId');
      const { policy, validity } = found;
      const wanted =
        id === undefined ? policy.articles : policy.articles.filter((one) => String(one.id) === String(id));
      if (wanted.length === 0) throw new AppError('not-found', 'article');
      const citations = wanted.map((article): ToolSource => {
        const first = article.sentences[0];
        return {
          ...{ documentId: policy.documentId, version: policy.version, article: article.id },
          quote: id === undefined ? null : wordingOf(article.sentences),
          title: articleLabel(policy, article, by.locale),
          link: linkTo(publicUrl, { ...policy, ...(first && { sentence: first.id }) }),
        };
      });
      const text = citations.map((one) => lineOf(one, by.locale)).join('\n');
      return { text, data: { validity, text, citations } };
    }),
  );
}
