import type { Bilingual, Locale } from '../../../shared/locale.ts';
import { BLIND_UNTIL_NAMES, MISSING_NAMES } from '../../../shared/rewards/batches.ts';
import {
  LETTER_KINDS,
  LETTER_NAMES,
  LETTER_PARTS,
  type LetterKind,
} from '../../../shared/rewards/letter-holes.ts';
import type { RewardTerms } from '../../api/rubrics.ts';
import { useLocale } from '../../i18n/locale.tsx';
import type { Translate } from '../../i18n/message.ts';
import type { Described } from '../../rules/differences.tsx';
import { rules } from '../../rules/messages.ts';
import blocks from '../../work/blocks.module.css';
import { Facts } from '../../work/facts.tsx';
import { work } from '../../work/messages.ts';
import { terms as messages } from './messages.ts';
import styles from './rubrics.module.css';

interface Speaking {
  locale: Locale;
  t: Translate;
}

/** The terms in lines, to tell two versions apart. */
export function describeTerms(of: RewardTerms, { locale, t }: Speaking): Described {
  return [
    ...defaultsOf(of, { locale, t }),
    [
      t(messages.conditions),
      of.conditions
        .map(({ name, evidence }) =>
          t(work.said, { what: inOne(name, locale), text: inOne(evidence, locale) }),
        )
        .join('\n'),
    ],
    [t(messages.undertaking), of.undertaking[locale]],
    ...lettersOf(of, locale).map(([kind, texts]): [string, string] => [
      LETTER_NAMES[kind][locale],
      texts.join('\n'),
    ]),
    [t(rules.example), of.example?.[locale] ?? ''],
  ];
}

export function TermsShown({ terms }: { terms: RewardTerms }) {
  const { locale, t } = useLocale();
  return (
    <>
      <h3 className={styles.subtitle}>{t(messages.defaults)}</h3>
      <Facts facts={defaultsOf(terms, { locale, t })} />
      <h3 className={styles.subtitle}>{t(messages.conditions)}</h3>
      <ol className={styles.conditions}>
        {terms.conditions.map(({ id, name, evidence }) => (
          <li key={id}>
            {inOne(name, locale)} <span className={blocks.quiet}>{inOne(evidence, locale)}</span>
          </li>
        ))}
      </ol>
      <h3 className={styles.subtitle}>{t(messages.undertaking)}</h3>
      <p className={styles.letter}>{terms.undertaking[locale]}</p>
      {lettersOf(terms, locale).map(([kind, texts]) => (
        <section key={kind}>
          <h3 className={styles.subtitle}>{LETTER_NAMES[kind][locale]}</h3>
          <div className={styles.letter}>
            {texts.map((text, at) => (
              <p key={LETTER_PARTS[at]}>{text}</p>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

const inOne = (words: Bilingual, locale: Locale) => words[locale] || words.zh;

function defaultsOf(of: RewardTerms, { locale, t }: Speaking): [string, string][] {
  return [
    [t(messages.noticeDays), String(of.noticeDays)],
    [t(messages.sheetsEach), String(of.sheetsEach)],
    [t(messages.draws), String(of.draws)],
    [t(messages.missing), MISSING_NAMES[of.missing][locale]],
    [t(messages.blindUntil), BLIND_UNTIL_NAMES[of.blindUntil][locale]],
  ];
}

/** Of each kind that the office has set, part by part. */
function lettersOf({ letter, letters }: RewardTerms, locale: Locale): [LetterKind, string[]][] {
  return LETTER_KINDS.flatMap((kind) => {
    const texts = kind === 'award' ? letter : letters?.[kind];
    if (texts === undefined) return [];
    const lines: [LetterKind, string[]] = [kind, LETTER_PARTS.map((part) => texts[part][locale])];
    return [lines];
  });
}
