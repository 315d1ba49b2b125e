import { Button, Group } from '@mantine/core';
import '../ask/ask.css';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { Evidence } from '../../assistant/contract.ts';
import { verify } from '../api/assistant.ts';
import { usePolicyTexts } from '../document/policy-texts.ts';
import type { Shown } from '../document/shown.ts';
import { WithDocument } from '../document/with-document.tsx';
import { useDraft } from '../draft.ts';
import { usePageTitle, useT } from '../i18n/locale.tsx';
import { ExampleList } from '../shell/example-list.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { GrowingTextarea } from '../shell/growing-textarea.tsx';
import styles from './check-page.module.css';
import { check, claims } from './messages.ts';
import { Verdicts } from './verdicts.tsx';

/** As the API takes it (assistant/contract.ts): the browser cannot import a room's code. */
const MAX_TEXT = 20_000;

export function CheckPage() {
  const t = useT();
  usePageTitle(t(check.title));
  const [text, setText] = useDraft('claim');
  const [shown, setShown] = useState<Shown | null>(null);
  const [sheetOpen, setSheetOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const result = useRef<HTMLElement>(null);
  const counter = useId();
  const verification = useMutation({
    mutationFn: verify,
    onSuccess: ({ sentences }) => {
      const first = sentences.find((sentence) => sentence.evidence.length > 0)?.evidence[0];
      if (first) setShown({ ...first, current: first.sentence, opened: 0 });
    },
  });
  // Once the result is in the page, whenever that is.
  useEffect(() => {
    if (verification.data) result.current?.focus();
  }, [verification.data]);
  const checked = verification.variables?.text;
  const evidence = verification.data?.sentences.flatMap((sentence) => sentence.evidence) ?? [];
  const { policyOf, defaultText } = usePolicyTexts(evidence);
  const tooLong = text.length > MAX_TEXT;
  const beside = shown ?? (defaultText && { ...defaultText, current: null, opened: 0 });
  const lit = new Set(
    evidence.filter((one) => one.documentId === beside?.documentId).map((one) => one.sentence),
  );

  const submit = () => {
    if (text.trim() === '' || tooLong || verification.isPending) return;
    setShown(null);
    verification.mutate({ text: text.trim() });
  };
  const open = ({ documentId, version, sentence }: Evidence) => {
    setShown({ documentId, version, current: sentence, opened: (shown?.opened ?? 0) + 1 });
    setSheetOpen(true);
  };

  return (
    <WithDocument shown={beside} lit={lit} sheetOpen={sheetOpen} onCloseSheet={() => setSheetOpen(false)}>
      <div className={styles.page}>
        <h1 className={styles.title}>{t(check.title)}</h1>
        <p className={styles.lead}>{t(check.lead)}</p>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <GrowingTextarea
            ref={field}
            label={t(check.label)}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            placeholder={t(check.placeholder)}
            minRows={4}
            maxRows={16}
            size="md"
            error={tooLong && t(check.tooLong, { count: text.length, max: MAX_TEXT })}
            aria-describedby={counter}
          />
          <Group justify="space-between" gap="xs">
            <Group gap="xs">
              <Button type="submit" loading={verification.isPending} disabled={text.trim() === '' || tooLong}>
                {t(check.submit)}
              </Button>
              {text !== '' && (
                <Button
                  variant="subtle"
                  color="gray"
                  onClick={() => {
                    setText('');
                    verification.reset();
                    field.current?.focus();
                  }}
                >
                  {t(check.clear)}
                </Button>
              )}
            </Group>
            <span id={counter} className={styles.counter}>
              {t(check.length, { count: text.length, max: MAX_TEXT })}
            </span>
          </Group>
          <p className={styles.privacy}>{t(check.privacy)}</p>
        </form>
        <p role="status" className={styles.status}>
          {verification.isPending && t(check.checking)}
        </p>
        {verification.isError && <FailureNotice error={verification.error} onRetry={submit} />}
        {verification.data && checked !== undefined ? (
          <section ref={result} tabIndex={-1} className={styles.result} aria-labelledby="result">
            <Verdicts
              sentences={verification.data.sentences}
              stale={checked !== text.trim()}
              policyOf={policyOf}
              onOpen={open}
            />
          </section>
        ) : (
          !verification.isPending && (
            <ExampleList
              title={t(check.examples)}
              examples={claims}
              onChoose={(claim) => {
                setText(claim);
                field.current?.focus();
              }}
            />
          )
        )}
      </div>
    </WithDocument>
  );
}
