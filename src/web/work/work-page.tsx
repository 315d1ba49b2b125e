import './work.css';
import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { usePageTitle, useT } from '../i18n/locale.tsx';
import { work } from './messages.ts';
import styles from './work-page.module.css';

export interface Section {
  to: LinkProps['to'];
  params?: Record<string, string>;
  label: string;
  /** Also where a page below it is shown. */
  deep?: boolean;
}

interface Props {
  title: string;
  lead?: ReactNode;
  /** What the sections belong to: an enterprise's name, “the office”. */
  about?: string;
  /** The list that it is one of. */
  above?: Section;
  sections?: readonly Section[];
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of every signed-in page. */
export function WorkPage({ title, lead, about, above, sections = [], actions, children }: Props) {
  const t = useT();
  const ways = useRef<HTMLElement>(null);
  const hasSections = sections.length > 0;
  // On a phone the row of sections is wider than the screen. It may come later: once it is known who reads.
  useEffect(() => {
    if (!hasSections) return;
    const current = ways.current?.querySelector('[aria-current="page"]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [hasSections]);
  usePageTitle(about ? `${title} · ${about}` : title);
  return (
    <div className={styles.frame} data-sections={hasSections}>
      {hasSections && (
        <nav ref={ways} className={styles.sections} aria-label={about ?? t(work.sections)} data-screen-only>
          {above && (
            <Link to={above.to as '/'} className={styles.above}>
              {above.label}
            </Link>
          )}
          {about && <p className={styles.about}>{about}</p>}
          <ul>
            {sections.map(({ to, params, label, deep = false }) => (
              <li key={label}>
                <Link
                  to={to as '/'}
                  params={(params ?? {}) as never}
                  className={styles.section}
                  activeOptions={{ exact: !deep, includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div>
        <div className={styles.head}>
          <h1 className={styles.title}>{title}</h1>
          {actions}
        </div>
        {lead && <p className={styles.lead}>{lead}</p>}
        <div className={styles.body}>{children}</div>
      </div>
    </div>
  );
}
