import type { Locale } from '../../shared/locale.ts';
import type { ScreeningAnswer } from '../api/compliance.ts';
import { formatDate } from '../i18n/dates.ts';
import { translator } from '../i18n/message.ts';
import { shell } from '../shell/messages.ts';
import { boundary, kinds, marks } from './messages.ts';

interface Copied {
  description: string;
  answer: ScreeningAnswer;
  locale: Locale;
  today: string;
}

/** A result that can stand in a letter: with the words, the basis, how far it was checked, the date and the disclaimer. */
export function resultText({ description, answer, locale, today }: Copied): string {
  const t = translator(locale);
  const findings = answer.findings.map(({ kind, name, because, basis, ways }) =>
    [
      `【${t(kinds[kind])}】${name[locale]}`,
      ...because.flatMap((reason) =>
        'text' in reason ? [`  ${t(boundary.because)}: “${reason.text}”`] : [],
      ),
      ...basis.map(
        ({ law, number, articles, mark }) =>
          `  ${t(boundary.basis)}: ${law}${number ? `（${number}）` : ''} ${articles ?? ''} [${mark}: ${t(marks[mark])}]`,
      ),
      ...ways.map(({ text }) => `  · ${text}`),
    ].join('\n'),
  );
  return [
    t(boundary.title),
    description,
    answer.clear ? t(boundary.nothing) : '',
    ...findings,
    `${t(boundary.version, { version: answer.version })} · ${formatDate(today, locale)}\n${t(boundary.privacy)}\n${t(shell.disclaimer)}`,
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}
