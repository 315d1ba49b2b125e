import type { Locale } from '../shared/locale.ts';
import type { Basis } from './licences.ts';
import type { ScreeningAnswer } from './schemas.ts';
import type { Question } from './screening/questions.ts';
import type { Screening } from './screening/screen.ts';
import { waysOf } from './screening/ways.ts';

export function screeningView(screening: Screening, locale: Locale): ScreeningAnswer {
  const { findings, questions, clear, institutions, version } = screening;
  return {
    findings: findings.map((finding) => {
      const { entry, kind, because, doubt, basis } = finding;
      return {
        code: entry.code,
        kind,
        name: { zh: entry.zh, en: entry.en },
        doubt,
        because: because.map((reason) =>
          'text' in reason ? reason : { question: reason.question.id, answer: reason.option.value },
        ),
        need: entry.need[locale],
        regulator: entry.regulator[locale],
        basis: basis.map((one) => basisView(one, locale)),
        mark: entry.mark,
        ways: waysOf(finding, institutions).map(({ way, said, institution }) => ({
          way,
          text: said[locale],
          ...(institution !== undefined && { institution }),
        })),
      };
    }),
    questions: questions.map((question) => questionView(question, locale)),
    clear,
    version,
  };
}

export function questionView({ id, options, ...said }: Question, locale: Locale) {
  return {
    id,
    text: said[locale],
    options: options.map(({ value, ...words }) => ({
      value,
      text: words[locale],
    })),
  };
}

function basisView({ law, number, articles, says, mark }: Basis, locale: Locale) {
  return {
    law: law[locale],
    number,
    articles: articles?.[locale] ?? null,
    says: says?.zh ?? null,
    mark,
  };
}
