import type { Locale } from '../../shared/locale.ts';
import type { ScreeningFinding, ScreeningQuestion, ScreeningRequest } from '../api/compliance.ts';
import { translator } from '../i18n/message.ts';
import { boundary, kinds, marks } from './messages.ts';
import type { Answers } from './use-self-check.ts';

/** A question and the answer chosen, in words. */
export interface Answered {
  id: string;
  question: string;
  answer: string;
}

export function answeredIn(answers: Answers, questions: readonly ScreeningQuestion[]): Answered[] {
  return questions.flatMap(({ id, text, options }) => {
    const option = options.find(({ value }) => value === answers[id]);
    return option ? [{ id, question: text, answer: option.text }] : [];
  });
}

interface Shown {
  asked: ScreeningRequest;
  answered: readonly Answered[];
  findings: readonly ScreeningFinding[];
  headline: string;
  date: string;
  version: number;
  locale: Locale;
  origin: string;
}

/** The result as text that can be sent on. */
export function resultText({
  asked,
  answered,
  findings,
  headline,
  date,
  version,
  locale,
  origin,
}: Shown): string {
  const t = translator(locale);
  const line = (name: string, value: string) => (locale === 'zh' ? `${name}：${value}` : `${name}: ${value}`);
  const entered = [
    asked.name && line(t(boundary.name), asked.name),
    asked.scope && line(t(boundary.scope), asked.scope),
    asked.description && line(t(boundary.description), asked.description),
    ...answered.map(({ question, answer }) => `${question} ${answer}`),
  ].filter(Boolean);
  const found = findings.map((finding, at) => {
    const { code, kind, name, doubt, because, need, regulator, basis, mark, ways } = finding;
    const reasons = because.map((reason) => {
      if ('text' in reason) return line(t(boundary.yourWords), `“${reason.text}”`);
      const choice = answered.find(({ id }) => id === reason.question);
      return choice && line(t(boundary.yourAnswer), `${choice.question} ${choice.answer}`);
    });
    return [
      `${at + 1}. ${line(t(doubt ? kinds[kind].perhaps : kinds[kind].sure), name[locale])}`,
      ...reasons.filter(Boolean).map((reason) => `   ${reason}`),
      `   ${line(t(boundary.need), need)}`,
      `   ${line(t(boundary.regulator), regulator)}`,
      ...basis.map(({ law, number, articles, says }) => {
        const place = [law, number, articles].filter(Boolean).join(' ');
        return `   ${line(t(boundary.basis), says ? `${place} “${says}”` : place)}`;
      }),
      `   ${line(t(boundary.mark), `${mark} ${t(marks[mark])}`)}`,
      ...ways.filter(({ way }) => way !== 'comply').map(({ text }) => `   - ${text}`),
      `   ${origin}/boundary/licences#${code}`,
    ].join('\n');
  });
  return [
    t(boundary.printTitle),
    entered.join('\n'),
    `${headline}\n${t(boundary.of, { date, version })}`,
    ...found,
    t(boundary.disclaimer),
  ].join('\n\n');
}
