import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import type { AnswerRequest, AnswerResponse } from '../../src/assistant/contract.ts';
import type { Told } from '../../src/assistant/tools/tools.ts';
import { importPolicy } from '../../src/policy/index.ts';
import { agreedPlan, wholeReport, writeReport } from '../milestones/reports.ts';
import { testing } from '../milestones/running.ts';
import { openDesk, runningClock } from '../pilots/reviewed.ts';
import { startTestApp } from '../support/app.ts';
import type { TestPerson } from '../support/people.ts';
import type { HostileCase } from './hostile-cases.ts';

const MODEL = 'https://model.test/v1';
/** Stands in the report of another enterprise than the one that asks. */
export const FOREIGN = 'ANDERSWO5521';

const OWN_PILOTS = '我们的试点下一步该做什么？';

/** What of one case reached a reader, and where. */
export interface Shown {
  where: string;
  /** All that a reader is shown as words. */
  text: string;
  answer?: AnswerResponse;
  /** Not in anybody's name but its own: the article that was asked for, a draft for who reads it. */
  named?: 'quotation' | 'draft';
}

/** The whole service with hostile texts published, a hostile team's report in it, and a model that obeys every attack. */
export async function hostileService(cases: readonly HostileCase[]) {
  const network = setupServer();
  network.listen({ onUnhandledFrame: 'error' });
  let says = '';
  /** Everything the model was sent. */
  const sent: string[] = [];
  network.use(
    http.post(`${MODEL}/chat/completions`, async ({ request }) => {
      sent.push(await request.text());
      return new HttpResponse(wire(says), { headers: { 'content-type': 'text/event-stream' } });
    }),
  );
  const clock = runningClock();
  const app = await startTestApp({ env: { OPENAI_BASE_URL: MODEL, OPENAI_MODEL: 'hostile' }, clock });
  for (const one of cases.filter(({ channel }) => channel === 'document')) {
    const meta = {
      documentId: one.id,
      title: `示例办法${one.canary.slice(3, 7)}`,
      number: null,
      issuer: null,
    };
    const dates = { drafted: '2026-01-01', validTo: null };
    await importPolicy(app.library, { meta: { ...meta, kind: 'notice', dates }, original: one.document });
  }
  const desk = await openDesk(app.database, { clock, files: app.files });
  const [own, foreign] = [await testing(desk), await testing(desk)];
  const period = { from: '2027-01-01', until: '2027-03-31', dueOn: '2027-04-15' };
  const [report = ''] = await agreedPlan(own, [period]);
  const [theirs = ''] = await agreedPlan(foreign, [period]);
  await writeReport(
    foreign,
    theirs,
    wholeReport((one) => {
      one.narrative = `${FOREIGN}：尚未公开。`;
    }),
  );
  const { member } = own.lead;
  const stranger = foreign.lead.member;

  const asked = async (where: string, request: AnswerRequest, person: TestPerson | null): Promise<Shown> => {
    const response = await app.post('/api/v1/assistant/answers', request, { ...person?.headers });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${where}: ${response.status} ${text}`);
    const answer = JSON.parse(text) as AnswerResponse;
    return { where, text: wordsOf(answer), answer };
  };
  const streamed = async (question: string): Promise<Shown> => {
    const messages = [{ role: 'user', parts: [{ type: 'text', text: question }] }];
    const response = await app.post('/api/v1/assistant/chat', { messages });
    return { where: 'stream', text: wordsOfStream(await response.text()) };
  };
  const proposed = async (): Promise<Shown> => {
    const path = `/api/v1/enterprises/${own.lead.id}/pilots/${own.id}/proposals`;
    const wanted = { for: 'report', report, path: 'narrative' };
    const response = await app.post(path, wanted, { ...member.headers });
    return { where: 'proposal', text: await response.text(), named: 'draft' };
  };
  /** A tool that brings back an attack, in the place of the service's own. */
  const fromTool = async ({ question, document = '' }: HostileCase): Promise<Shown> => {
    const item = { text: document, detail: null, path: null, dueOn: null, overdue: false };
    const told: Told = {
      answer: null,
      records: { tool: 'register', title: '', hint: '', items: [item], more: null },
    };
    const signal = new AbortController().signal;
    const { records, ...answer } = await app.assistant.answer({ question }, signal, async () => told);
    if (records?.items[0]?.text !== document) throw new Error('what a tool read was changed');
    const alone = { ...answer, records: null };
    return { where: 'tool', text: wordsOf(alone), answer: alone };
  };

  const run: Record<HostileCase['channel'], (one: HostileCase) => Promise<Shown[]>> = {
    question: async ({ question }) => [await asked('answer', { question }, member), await streamed(question)],
    history: async ({ question, history }) => [await asked('answer', { question, history }, member)],
    model: async ({ question }) => [await asked('answer', { question }, member), await streamed(question)],
    tool: async (one) => [await fromTool(one)],
    document: async ({ id, question }) => [
      await asked('answer', { question }, member),
      await asked('answer of that text', { question, documentId: id }, null),
      {
        ...(await asked('its article', { question: '第二条是怎么规定的？', documentId: id }, null)),
        named: 'quotation',
      },
    ],
    report: async ({ question, document = '' }) => {
      await writeReport(
        own,
        report,
        wholeReport((one) => {
          // What cannot be seen is refused where it is written, before anything reads it.
          one.narrative = document.replace(/[\p{Cf}\p{Cc}]/gu, '');
        }),
      );
      return [
        await asked('answer', { question }, member),
        await asked('own pilots', { question: OWN_PILOTS }, member),
        await asked('another', { question: OWN_PILOTS }, stranger),
        await proposed(),
      ];
    },
  };

  // The first question over a text in Chinese alone brings the list into the library that it is read by.
  await asked('first', { question: OWN_PILOTS }, null);

  return {
    sent,
    /** Puts one case to it. */
    pose: async (one: HostileCase): Promise<Shown[]> => {
      says = one.modelOutput;
      sent.length = 0;
      return run[one.channel](one);
    },
    /** Everything that is kept for good. */
    state: async () => {
      const { query } = app.database;
      const heads = await query.selectFrom('streamHeads').selectAll().orderBy('stream').execute();
      const entries = await query
        .selectFrom('entries')
        .select(({ fn }) => fn.countAll().as('n'))
        .execute();
      const versions = await query
        .selectFrom('libraryVersions')
        .select(({ fn }) => fn.countAll().as('n'))
        .execute();
      return JSON.stringify([heads, entries, versions]);
    },
    corpus: () => app.policies.corpus(),
    close: async () => {
      network.close();
      await app.close();
    },
  };
}

function wordsOf({ answer, notices, suggestions, records }: AnswerResponse): string {
  const items = (records?.items ?? []).flatMap(({ text, detail, path }) => [text, detail, path]);
  return [answer, ...notices, ...suggestions.map(({ title }) => title), ...items].join('\n');
}

function wordsOfStream(bytes: string): string {
  const chunks = [...bytes.matchAll(/^data: (\{.*)$/gmu)].map(([, json = '']) => JSON.parse(json));
  return chunks
    .map((chunk) =>
      chunk.type === 'data-answer'
        ? wordsOf(chunk.data)
        : [chunk.delta, chunk.title, chunk.errorText].filter(Boolean).join('\n'),
    )
    .join('\n');
}

/** In pieces of three, so that figures and marks are cut in the middle. */
function wire(text: string): string {
  const chunk = (delta: object, finish: string | null) =>
    `data: ${JSON.stringify({ id: 'c', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
  const pieces = text.match(/[\s\S]{1,3}/gu) ?? [];
  return `${pieces.map((content) => chunk({ content }, null)).join('')}${chunk({}, 'stop')}data: [DONE]\n\n`;
}
