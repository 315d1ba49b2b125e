import '../register/register.css';
import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type LeadMade, leadTermsQuery, makeLead, type NewLead } from '../api/leads.ts';
import { useLocale, usePageTitle, useT } from '../i18n/locale.tsx';
import notice from '../notices/notice-page.module.css';
import { FailureNotice } from '../shell/failure-notice.tsx';
import page from '../shell/page.module.css';
import blocks from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { LeadReceipt } from './lead-receipt.tsx';
import styles from './leads.module.css';
import { report as messages } from './messages.ts';

/** Anybody reports a risk. Nothing of it is kept in the browser: who reports may sit at somebody else's. */
export function ReportPage() {
  const t = useT();
  const [made, setMade] = useState<LeadMade | null>(null);
  usePageTitle(t(messages.title));
  if (made) {
    return (
      <div className={`${page.page} ${page.narrow}`}>
        <LeadReceipt made={made} />
      </div>
    );
  }
  return (
    <div className={page.page}>
      <h1 className={page.title}>{t(messages.title)}</h1>
      <p className={page.lead}>{t(messages.lead)}</p>
      <p className={styles.way}>
        <Link to="/leads/status">{t(messages.statusLink)}</Link>
      </p>
      <div className={styles.columns}>
        <aside className={styles.aside} aria-label={t(messages.before)}>
          <h2>{t(messages.before)}</h2>
          <ul>
            {[messages.emergency, messages.statutory, messages.power, messages.seen].map((one) => (
              <li key={one.en}>{t(one)}</li>
            ))}
          </ul>
        </aside>
        <ReportForm onMade={setMade} />
      </div>
    </div>
  );
}

function ReportForm({ onMade }: { onMade: (made: LeadMade) => void }) {
  const { locale, t } = useLocale();
  const [named, setNamed] = useState(true);
  const [values, setValues] = useState({ about: '', content: '', name: '', contact: '' });
  const sending = useMutation({ mutationFn: makeLead, onSuccess: onMade });
  const errors = fieldErrors(sending.error);
  const { data: terms } = useQuery(leadTermsQuery);
  const kept = terms
    ? [
        t(messages.contactKept, { days: terms.keepContact }),
        ...(terms.example ? [t(messages.contactExample)] : []),
      ]
    : [];
  const field = (name: keyof typeof values) => ({
    value: values[name],
    error: errors[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setValues((before) => ({ ...before, [name]: value })),
  });
  return (
    <form
      className={blocks.form}
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate(written(values, named));
      }}
    >
      <TextInput
        label={t(messages.about)}
        description={t(messages.aboutHint)}
        required
        maxLength={200}
        {...field('about')}
      />
      <Textarea
        label={t(messages.content)}
        description={t(messages.contentHint)}
        required
        maxLength={5_000}
        autosize
        minRows={6}
        maxRows={18}
        {...field('content')}
      />
      <Radio.Group
        label={t(messages.as)}
        required
        value={named ? 'named' : 'anonymous'}
        onChange={(value) => setNamed(value === 'named')}
      >
        <div className={notice.choices}>
          <Radio value="named" label={t(messages.named)} description={t(messages.namedHint)} />
          <Radio value="anonymous" label={t(messages.anonymous)} description={t(messages.anonymousHint)} />
        </div>
      </Radio.Group>
      {named && (
        <>
          <TextInput
            label={t(messages.name)}
            required
            maxLength={100}
            autoComplete="name"
            {...field('name')}
          />
          <TextInput
            label={t(messages.contact)}
            description={[t(messages.contactHint), ...kept].join(locale === 'zh' ? '' : ' ')}
            maxLength={200}
            {...field('contact')}
          />
        </>
      )}
      {sending.error && !allBesideFields(sending.error, Object.keys(values)) && (
        <FailureNotice error={sending.error} />
      )}
      <div className={blocks.buttons}>
        <Button type="submit" loading={sending.isPending}>
          {t(messages.send)}
        </Button>
      </div>
    </form>
  );
}

function written(values: Record<'about' | 'content' | 'name' | 'contact', string>, named: boolean): NewLead {
  const { about, content, name, contact } = values;
  if (!named) return { about, content };
  return { about, content, name, ...(contact.trim() !== '' && { contact }) };
}
