import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MANY, unreadQuery } from '../api/messages.ts';
import { useT } from '../i18n/locale.tsx';
import { IconBell } from '../icons.ts';
import styles from './bell.module.css';
import { inbox } from './messages.ts';

/** In the header: the way to what one was told, and how much of it was not read. */
export function Bell() {
  const t = useT();
  const { data: unread = 0 } = useQuery(unreadQuery);
  const label =
    unread === 0
      ? t(inbox.bell)
      : unread >= MANY
        ? t(inbox.bellMany)
        : t(inbox.bellUnread, { count: unread });
  return (
    <Link to="/messages" className={styles.bell} aria-label={label} title={label}>
      <IconBell size={20} stroke={1.6} aria-hidden="true" />
      {unread > 0 && (
        <span className={styles.count} aria-hidden="true">
          {unread >= MANY ? `${MANY - 1}+` : unread}
        </span>
      )}
    </Link>
  );
}
