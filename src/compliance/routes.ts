import { createRoute, type z } from '@hono/zod-openapi';
import { json } from '../platform/http/route-parts.ts';
import { createRouter } from '../platform/http/router.ts';
import { AppError, type FieldError } from '../shared/errors.ts';
import type { LicenceCatalogue } from './catalogue.ts';
import { licencesAnswer, screeningAnswer, screeningRequest } from './schemas.ts';
import { QUESTIONS, questionOf } from './screening/questions.ts';
import { screen } from './screening/screen.ts';
import { questionView, screeningView } from './views.ts';

const licences = createRoute({
  method: 'get',
  path: '/api/v1/licences',
  summary: '许可目录 · the catalogue of licensed business',
  description:
    'Each entry with its trigger, need, regulator, basis and verification mark. No legal advice: A is read in the law’s own text, B reported by a public page, C not checked.',
  responses: { 200: { description: 'As published', ...json(licencesAnswer) } },
});

const screenings = createRoute({
  method: 'post',
  path: '/api/v1/licences/screenings',
  summary: '业务边界自查 · which licences a business touches',
  description:
    'By rules alone, no model; nothing of it is stored. Nothing found is 未发现需许可事项（不构成行政认定）, never an approval.',
  request: { body: { required: true, ...json(screeningRequest) } },
  responses: {
    200: {
      description: 'Findings, and what to ask next',
      ...json(screeningAnswer),
    },
  },
});

export function complianceRoutes({ licences: catalogue }: { licences: LicenceCatalogue }) {
  return createRouter()
    .openapi(licences, async (c) => {
      const { version, entries } = await catalogue.current();
      const locale = c.get('locale');
      const questions = QUESTIONS.map((question) => questionView(question, locale));
      return c.json({ version, items: [...entries], questions }, 200, {
        'Cache-Control': 'public, no-cache',
        Vary: 'Accept-Language',
      });
    })
    .openapi(screenings, async (c) => {
      const wanted = c.req.valid('json');
      assertAnswerable(wanted);
      const screening = screen(wanted, await catalogue.current());
      return c.json(screeningView(screening, c.get('locale')), 200, {
        'Cache-Control': 'no-store',
      });
    });
}

/** @throws AppError invalid-input: nothing to go by, or an answer that no question has */
function assertAnswerable({ description, answers = {} }: z.infer<typeof screeningRequest>): void {
  const fields: FieldError[] = Object.entries(answers).flatMap(([id, value]) => {
    const question = questionOf(id);
    if (!question)
      return [
        {
          path: `answers.${id}`,
          zh: '没有这个问题。',
          en: 'There is no such question.',
        },
      ];
    if (question.options.some((option) => option.value === value)) return [];
    const values = question.options.map((option) => option.value).join(', ');
    return [
      {
        path: `answers.${id}`,
        zh: `请选择其一：${values}。`,
        en: `Choose one of: ${values}.`,
      },
    ];
  });
  if (description.trim() === '' && Object.keys(answers).length === 0) {
    fields.push({
      path: 'description',
      zh: '请描述业务，或回答至少一个问题。',
      en: 'Describe the business, or answer at least one question.',
    });
  }
  if (fields.length > 0) throw new AppError('invalid-input', undefined, { fields });
}
