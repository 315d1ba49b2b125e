import { useQuery } from '@tanstack/react-query';
import { assistantAboutQuery } from '../api/assistant-about.ts';
import { usePageTitle, useT } from '../i18n/locale.tsx';
import type { PlainMessage } from '../i18n/message.ts';
import page from '../shell/page.module.css';
import styles from './about-page.module.css';
import { about } from './messages.ts';

const sections: [title: PlainMessage, ...points: PlainMessage[]][] = [
  [about.how, about.how1, about.how2, about.how3],
  [about.not, about.not1, about.not2],
  [about.kept, about.kept1, about.kept2, about.kept3, about.kept5, about.kept6],
  [about.account, about.account1, about.account2],
  [about.browser, about.browser1, about.browser2],
];

export function AboutPage() {
  const t = useT();
  usePageTitle(t(about.title));
  const { data } = useQuery(assistantAboutQuery);
  // What this service does, as far as it is known; nothing is said that may not be so.
  const now: Partial<Record<string, string[]>> | undefined = data && {
    [about.kept.en]: [
      t(about.days, { count: data.keptDays.questions }),
      t(data.model ? about.model : about.noModel),
      ...(data.vectors ? [t(about.vectors)] : data.model ? [] : [t(about.noVectors)]),
    ],
    [about.account.en]: [t(about.accountDays, { count: data.keptDays.conversations })],
  };
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <h1 className={page.title}>{t(about.title)}</h1>
      <p className={page.lead}>{t(about.lead)}</p>
      {sections.map(([title, ...points]) => (
        <section key={title.en} className={styles.section}>
          <h2 className={styles.title}>{t(title)}</h2>
          <ul className={styles.points}>
            {[...points.map((point) => t(point)), ...(now?.[title.en] ?? [])].map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
