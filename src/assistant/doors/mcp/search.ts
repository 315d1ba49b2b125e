import { z } from 'zod';
import { searchTexts } from '../../../policy/index.ts';
import { articleLabel } from '../../../shared/cite.ts';
import { linkTo } from '../sources.ts';
import { lineOf, type Offering, READ_ONLY, source, told, wordingOf } from './tool.ts';

const MOST_HITS = 50;
const NOTHING = { zh: '没有找到。', en: 'Nothing was found.' };

/** Sentences of what holds today, found by words or by meaning. */
export function offerSearch({ server, offered, by }: Offering): void {
  const { assistant, policies, publicUrl } = offered;
  server.registerTool(
    'search',
    {
      title: '查找政策条文 · Search the texts',
      description:
        'Sentences of the policy texts and laws that hold today, best first, with what stands around each. Words of the text, or a question in Chinese or English.',
      inputSchema: z.strictObject({
        query: z.string().min(1).max(200),
        limit: z.number().int().min(1).max(MOST_HITS).default(10),
      }),
      outputSchema: {
        total: z.number().int(),
        hits: z.array(source.extend({ context: z.string().describe('The sentence with its neighbours') })),
      },
      annotations: READ_ONLY,
    },
    told(by, async ({ query, limit }) => {
      const standing = (await policies.everPublished()).filter(({ validity }) => validity === 'in-force');
      const found = searchTexts(
        standing.map(({ policy }) => policy),
        query,
      );
      const places =
        found.length > 0
          ? found.map(({ policy, article, sentence }) => ({ policy, article, sentence: sentence.id }))
          : (await assistant.retrieve({ question: query })).citations.flatMap((cited) => {
              const policy = standing.find(({ policy: one }) => one.documentId === cited.documentId)?.policy;
              return policy ? [{ policy, article: cited.article, sentence: cited.sentence }] : [];
            });
      const hits = places.slice(0, limit).flatMap(({ policy, article: id, sentence: at }) => {
        const article = policy.articles.find((one) => one.id === id);
        const position = article?.sentences.findIndex((one) => one.id === at) ?? -1;
        if (!article || position < 0) return [];
        const around = article.sentences.slice(Math.max(0, position - 1), position + 2);
        const { documentId: name, version } = policy;
        return [
          {
            ...{ documentId: name, version, article: id, quote: article.sentences[position]!.text },
            title: articleLabel(policy, article, by.locale),
            link: linkTo(publicUrl, { documentId: name, version, sentence: at }),
            context: wordingOf(around),
          },
        ];
      });
      const text = hits.map((hit) => `${lineOf(hit, by.locale)}\n  ${hit.context}`).join('\n');
      return { text: text || NOTHING[by.locale], data: { total: places.length, hits } };
    }),
  );
}
