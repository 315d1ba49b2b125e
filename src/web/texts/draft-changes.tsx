import { planHeading } from '../../shared/cite.ts';
import type { Locale } from '../../shared/locale.ts';
import type { TextView } from '../api/texts.ts';
import { headingOf } from '../document/labels.ts';
import type { Translate } from '../i18n/message.ts';
import { Difference } from '../rules/differences.tsx';
import rules from '../rules/rules.module.css';
import { Facts } from '../work/facts.tsx';
import { Beside } from './beside.tsx';
import { factName } from './fact-names.ts';
import { texts as messages } from './messages.ts';
import own from './texts.module.css';

interface Speaking {
  locale: Locale;
  t: Translate;
}

/** What a draft changes of the published version: items of a list. */
export function changesOf(text: TextView, speaking: Speaking) {
  const { t } = speaking;
  const wording = (said: string | null) => (said === null ? null : ([[t(messages.article), said]] as const));
  const facts = withoutSameTitle(text.facts);
  const sides = (side: 'before' | 'after') =>
    facts.map((fact) => [factName(fact.path, t), fact[side] ?? ''] as const);
  return [
    ...(facts.length > 0
      ? [<Difference key="facts" name={t(messages.facts)} before={sides('before')} after={sides('after')} />]
      : []),
    ...besideOf(text),
    ...text.differences.map((one) => (
      <Difference
        key={String(one.article)}
        name={nameOf(text, one, speaking)}
        before={wording(one.before)}
        after={wording(one.after)}
      />
    )),
  ];
}

/** A draft of what was never published: the whole of it, and nothing to tell it from. */
export function wholeOf(text: TextView, speaking: Speaking) {
  const { t } = speaking;
  // The title stands over the page.
  const facts = withoutSameTitle(text.facts).filter(({ path }) => path !== 'title');
  return [
    <li key="facts" className={own.facts}>
      <Facts facts={facts.map(({ path, after }) => [factName(path, t), after])} />
    </li>,
    ...besideOf(text),
    ...text.differences.map((one) => {
      const { over, text: wording } = apart(one);
      return (
        <li key={String(one.article)} className={rules.difference}>
          {over !== '' && (
            <p className={own.over} lang="zh-CN">
              {over}
            </p>
          )}
          <h4 className={own.partName}>{nameOf(text, one, speaking)}</h4>
          <p className={own.wording} lang="zh-CN">
            {wording}
          </p>
        </li>
      );
    }),
  ];
}

const besideOf = (text: TextView) => (text.beside.length > 0 ? [<Beside key="beside" text={text} />] : []);

/** A short title is told only where it is another. */
function withoutSameTitle(facts: TextView['facts']) {
  const title = facts.find(({ path }) => path === 'title');
  return facts.filter(
    ({ path, before, after }) => path !== 'shortTitle' || before !== title?.before || after !== title?.after,
  );
}

type Article = TextView['differences'][number];

function nameOf({ kind, form }: TextView, { article, ordinal, title }: Article, { locale, t }: Speaking) {
  const headed = { id: article, ordinal, title, sentences: [] };
  const heading = headingOf({ kind, form, translation: {} }, headed, locale);
  const isPart = kind === 'answer' && typeof article === 'number' && heading === planHeading(headed);
  return isPart ? t(messages.answerPart, { heading }) : heading;
}

/** What stands over an article's name, a chapter's heading say, and what it says; its name is not said twice. */
function apart({ ordinal, title, after }: Article) {
  const lines = (after ?? '').split('\n');
  const at =
    ordinal === null
      ? -1
      : lines.findIndex((line) => line === ordinal || line === planHeading({ ordinal, title }));
  return { over: lines.slice(0, Math.max(at, 0)).join('\n'), text: lines.slice(at + 1).join('\n') };
}
