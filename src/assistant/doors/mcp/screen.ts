import { z } from 'zod';
import { screen, screeningView } from '../../../compliance/index.ts';
import { findDocument } from '../../../policy/index.ts';
import { linkTo } from '../sources.ts';
import { lineOf, type Offering, READ_ONLY, sources, type ToolSource, told } from './tool.ts';

const CLEAR = {
  zh: '未发现需许可事项（不构成行政认定）。',
  en: 'No licensed business was found, which is no determination.',
};

const FOUND = {
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
};

/** Which licences a business touches, by rules alone. */
export function offerScreen({ server, offered, by }: Offering): void {
  const { policies, licences, publicUrl } = offered;
  server.registerTool(
    'screen',
    {
      title: '业务边界自查 · Licence boundary',
      description:
        'Which licences, filings, prohibitions and duties a business touches, by rules alone. Nothing found is no approval, and nothing here is a determination.',
      inputSchema: z.strictObject({
        description: z.string().min(1).max(10_000).describe('What is done, by whom and for whom'),
        answers: z
          .record(z.string().max(60), z.string().max(60))
          .optional()
          .describe('Option by id of a question'),
      }),
      outputSchema: FOUND,
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
}
