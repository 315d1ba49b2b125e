import './work.css';
import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { usePageTitle, useT } from '../i18n/locale.tsx';
import { work } from './messages.ts';
import { useCurrentInView } from './use-current-in-view.ts';
import styles from './work-page.module.css';

export interface Section {
  to: LinkProps['to'];
  params?: Record<string, string>;
  label: string;
  /** Also where a page below it is shown. */
  deep?: boolean;
  /** Of parts that share an address but for its search. */
  search?: Record<string, string | undefined>;
  /** Beside the label: how it stands. */
  mark?: ReactNode;
}

interface Props {
  title: string;
  lead?: ReactNode;
  /** What the sections belong to: an enterprise's name, “the office”. */
  about?: string;
  /** The list that it is one of. */
  above?: Section;
  sections?: readonly Section[];
  /** Above the title: the way through several of its kind. */
  before?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** Where one page stands for several, which of them it is: whoever goes on to another is led to its title. */
  focusOn?: string;
  children: ReactNode;
}

/** The frame of every signed-in page. */
export function WorkPage({
  title,
  lead,
  about,
  above,
  sections = [],
  before,
  actions,
  focusOn,
  children,
}: Props) {
  const t = useT();
  const hasSections = sections.length > 0;
  // It may come later: once it is known who reads.
  const ways = useCurrentInView<HTMLElement>(hasSections && (focusOn ?? true));
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(focusOn);
  useEffect(() => {
    if (shown.current !== focusOn) heading.current?.focus({ preventScroll: true });
    shown.current = focusOn;
  }, [focusOn]);
  usePageTitle(about ? `${title} · ${about}` : title);
  return (
    <div className={styles.frame} data-sections={hasSections}>
      {hasSections && (
        <nav ref={ways} className={styles.sections} aria-label={about ?? t(work.sections)} data-screen-only>
          {above && (
            <Link
              to={above.to as '/'}
              params={(above.params ?? {}) as never}
              activeOptions={{ exact: true }}
              className={styles.above}
            >
              {above.label}
            </Link>
          )}
          {about && <p className={styles.about}>{about}</p>}
          <ul>
            {sections.map(({ to, params, label, deep = false, search, mark }) => (
              <li key={label}>
                <Link
                  to={to as '/'}
                  params={(params ?? {}) as never}
                  {...(search && { search: search as never })}
                  className={styles.section}
                  activeOptions={{ exact: !deep, includeSearch: search !== undefined }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {label}
                  {mark}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div>
        {before}
        <div className={styles.head}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {actions}
        </div>
        {lead && <p className={styles.lead}>{lead}</p>}
        <div className={styles.body}>{children}</div>
      </div>
    </div>
  );
}
