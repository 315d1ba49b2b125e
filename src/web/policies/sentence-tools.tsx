import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PolicyVersion, Sentence } from '../../policy/document.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconLink } from '../icons.ts';
import { CopyButton } from '../shell/copy-button.tsx';
import { policies as messages } from './messages.ts';
import { quoteOf, sentenceAddress } from './quote.ts';
import styles from './reader-page.module.css';

/** What can be done with the sentence just chosen; stands below its paragraph. */
export function SentenceTools({ policy, sentence }: { policy: PolicyVersion; sentence: Sentence }) {
  const { locale, t } = useLocale();
  const { origin } = window.location;
  return (
    <section className={styles.tools} aria-label={t(messages.chosen)} lang={locale} data-screen-only>
      <CopyButton
        text={() => sentenceAddress(policy, sentence.id, locale, origin)}
        icon={<IconLink size={16} stroke={1.6} />}
      >
        {t(messages.copyLink)}
      </CopyButton>
      <CopyButton text={() => quoteOf(policy, sentence, locale, origin)}>{t(messages.copyQuote)}</CopyButton>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        renderRoot={(props) => (
          <Link {...props} to="/ask" search={{ q: t(messages.question, { text: sentence.text }) }} />
        )}
      >
        {t(messages.askAbout)}
      </Button>
    </section>
  );
}
