import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { type LicenceCatalogue, screen, screeningView } from '../../compliance/index.ts';
import { findDocument, type Policies, searchTexts } from '../../policy/index.ts';
import { articleLabel } from '../../shared/cite.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { PROBLEMS } from '../../shared/problem-sentences.ts';
import type { Assistant } from '../assistant.ts';
import { articleId, reason } from '../contract.ts';
import type { Tools } from '../tools/index.ts';
import { answerInFull } from './openai-schemas.ts';
import { inFull, linkTo, type Source, sourceLine, sourcesOf, underAnswer } from './sources.ts';

export interface ToolsOffered {
  assistant: Assistant;
  policies: Policies;
  licences: LicenceCatalogue;
  publicUrl: string;
}

/** Who calls, and how to answer them. */
export interface McpCaller {
  tools: Tools;
  caller: string | undefined;
  locale: Locale;
  signal: AbortSignal;
}

const READ_ONLY = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;
const MOST_HITS = 50;

const source = z.object({
  documentId: z.string().nullable().describe('null: the text is not kept here'),
  version: z.number().int().nullable(),
  article: articleId.nullable(),
  quote: z.string().nullable().describe('Word for word, in Chinese as published'),
  title: z.string(),
  link: z.string(),
});
type ToolSource = z.infer<typeof source>;
const sources = z.array(source);
const locale = z.enum(['zh', 'en']).optional().describe('Language of the framing; the quotes are Chinese');
const documentId = z.string().max(100).optional().describe('As `search` and `article` give it');

/** A server for one request: nothing is kept between them, so any instance may answer the next. */
export function mcpServer(offered: ToolsOffered, by: McpCaller): McpServer {
  const { assistant, policies, licences, publicUrl } = offered;
  const server = new McpServer(
    { name: 'shidian', title: '试点 · 政策问答', version: '1' },
    {
      instructions:
        'Policy texts of a Chinese authority and answers that quote them. Every result names document, version, article, quote and link: show them. What a text does not say is said not to be there; add nothing.',
      // Nothing is ever asked of the client, so no answer of its needs checking; and workerd compiles no code.
      jsonSchemaValidator: {
        getValidator: () => (input) => ({ valid: true, data: input as never, errorMessage: undefined }),
      },
    },
  );

  server.registerTool(
    'search',
    {
      title: '查找政策条文 · Search the texts',
      description:
        'Sentences of the policy texts and laws that hold today, best first, with what stands around each. Words of the text, or a question in Chinese or English.',
      inputSchema: {
        query: z.string().min(1).max(200),
        limit: z.number().int().min(1).max(MOST_HITS).default(10),
      },
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
            context: around.map(({ text }) => text).join(''),
          },
        ];
      });
      const text = hits.map((hit) => `${lineOf(hit, by.locale)}\n  ${hit.context}`).join('\n');
      return { text: text || NOTHING[by.locale], data: { total: places.length, hits } };
    }),
  );

  server.registerTool(
    'article',
    {
      title: '读一条 · Read an article',
      description:
        'One article of a text, word for word. Without a document the default plan; without an article the list of its articles.',
      inputSchema: {
        document: z.string().max(200).optional().describe('Its id, or its title: 征信业管理条例'),
        article: articleId.optional(),
        version: z.number().int().min(1).optional(),
      },
      outputSchema: { validity: z.string(), text: z.string(), citations: sources },
      annotations: READ_ONLY,
    },
    told(by, async ({ document, article: id, version }) => {
      const corpus = await policies.corpus();
      const named =
        document === undefined
          ? corpus.defaultDocumentId
          : (findDocument(corpus, document)?.documentId ?? document);
      const found = await policies.find(named, version);
      if (!found) throw new AppError('not-found', 'document');
      const { policy, validity } = found;
      const wanted =
        id === undefined ? policy.articles : policy.articles.filter((one) => String(one.id) === String(id));
      if (wanted.length === 0) throw new AppError('not-found', 'article');
      const citations = wanted.map((article): ToolSource => {
        const first = article.sentences[0];
        return {
          ...{ documentId: policy.documentId, version: policy.version, article: article.id },
          quote: id === undefined ? null : article.sentences.map((one) => one.text).join(''),
          title: articleLabel(policy, article, by.locale),
          link: linkTo(publicUrl, { ...policy, ...(first && { sentence: first.id }) }),
        };
      });
      const text = citations.map((one) => lineOf(one, by.locale)).join('\n');
      return { text, data: { validity, text, citations } };
    }),
  );

  server.registerTool(
    'answer',
    {
      title: '提问 · Ask',
      description:
        'An answer out of the texts, each sentence under its mark, with sources; or that the texts do not say. With a token that may read, questions about one’s own pilots are answered too.',
      inputSchema: { question: z.string().min(1).max(2_000), documentId, locale },
      outputSchema: { answer: z.string(), ...answerInFull.shape },
      annotations: READ_ONLY,
    },
    told(by, async ({ question, documentId: name, locale: wanted }) => {
      const asked = await assistant.ask(
        { question, documentId: name, locale: wanted },
        by.signal,
        by.tools,
        by.caller,
      );
      for await (const event of asked.events) {
        if (event.type !== 'answer') continue;
        const cited = sourcesOf(event.answer.citations, asked.titleOf, publicUrl);
        const under = underAnswer(event.answer, cited, publicUrl);
        const text = under === '' ? event.answer.answer : `${event.answer.answer}\n\n${under}`;
        return { text, data: { answer: event.answer.answer, ...inFull(event.answer, cited) } };
      }
      throw new AppError('internal', 'an answer without an end');
    }),
  );

  server.registerTool(
    'verify',
    {
      title: '核对说法 · Check a claim',
      description:
        'Whether the texts bear out what somebody says, sentence by sentence, with the reasons and the evidence.',
      inputSchema: { text: z.string().min(1).max(20_000), documentId },
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
            `${one.supported ? '✓' : '✗'} ${one.text}${one.supported ? '' : ` (${one.reasons.join(', ')})`}`,
            ...one.citations.map((cited) => lineOf(cited, by.locale)),
          ].join('\n'),
        )
        .join('\n');
      return { text, data: { sentences: judged } };
    }),
  );

  server.registerTool(
    'screen',
    {
      title: '业务边界自查 · Licence boundary',
      description:
        'Which licences, filings, prohibitions and duties a business touches, by rules alone. Nothing found is no approval, and nothing here is a determination.',
      inputSchema: {
        description: z.string().min(1).max(10_000).describe('What is done, by whom and for whom'),
        answers: z
          .record(z.string().max(60), z.string().max(60))
          .optional()
          .describe('Option by id of a question'),
      },
      outputSchema: {
        clear: z.boolean(),
        version: z.number().int().describe('Of the catalogue'),
        findings: z.array(
          z.object({
            code: z.string(),
            kind: z.string(),
            name: z.string(),
            doubt: z.boolean(),
            need: z.string(),
            regulator: z.string(),
            citations: sources,
          }),
        ),
        questions: z.array(
          z.object({
            id: z.string(),
            text: z.string(),
            options: z.array(z.object({ value: z.string(), text: z.string() })),
          }),
        ),
      },
      annotations: READ_ONLY,
    },
    told(by, async ({ description, answers }) => {
      const corpus = await policies.corpus();
      const view = screeningView(
        screen({ description, ...(answers && { answers }) }, await licences.current()),
        by.locale,
      );
      const findings = view.findings.map(({ code, kind, name, doubt, need, regulator, basis }) => ({
        ...{ code, kind, doubt, need, regulator },
        name: name[by.locale],
        citations: basis.map((one): ToolSource => {
          const held = findDocument(corpus, one.law.replace(/^《|》$/gu, ''));
          return {
            documentId: held?.documentId ?? null,
            version: held?.version ?? null,
            article: one.articles,
            quote: one.says,
            title: `${one.law}${one.articles ?? ''}`,
            link: held ? linkTo(publicUrl, held) : `${publicUrl}/boundary/licences#${code}`,
          };
        }),
      }));
      const text = [
        ...findings.flatMap((one) => [
          `${one.name}${one.doubt ? ' (?)' : ''}: ${one.need}`,
          ...one.citations.map((cited) => lineOf(cited, by.locale)),
        ]),
        ...(view.clear ? [CLEAR[by.locale]] : []),
        ...view.questions.map((one) => `? ${one.text}`),
      ].join('\n');
      const { clear, version, questions } = view;
      return { text, data: { clear, version, findings, questions } };
    }),
  );
  return server;
}

const NOTHING = { zh: '没有找到。', en: 'Nothing was found.' };
const CLEAR = {
  zh: '未发现需许可事项（不构成行政认定）。',
  en: 'No licensed business was found, which is no determination.',
};

function lineOf({ title, quote, link }: ToolSource, reader: Locale): string {
  return quote === null ? `- ${title} ${link}` : sourceLine({ title, quote, link } as Source, reader);
}

/** A result as MCP has it; what is refused is told to the model, in words and as an error, and nothing else of it. */
function told<Input>(
  { locale: reader }: McpCaller,
  run: (input: Input) => Promise<{ text: string; data: Record<string, unknown> }>,
): (input: Input) => Promise<CallToolResult> {
  return async (input) => {
    try {
      const { text, data } = await run(input);
      return { content: [{ type: 'text', text }], structuredContent: data };
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'internal') throw error;
      const { title, detail } = PROBLEMS[error.code];
      return { isError: true, content: [{ type: 'text', text: `${title[reader]} ${detail[reader]}` }] };
    }
  };
}
