import { RequestFailure } from '../api/failure.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { acts } from './act-messages.ts';
import styles from './obstacle-list.module.css';
import { ObstacleList } from './obstacle-list.tsx';

/** Why an act was refused: each sentence leads to where it is to be settled. */
export function Refusal({ error, onFollow }: { error: unknown; onFollow: () => void }) {
  const t = useT();
  const fields = error instanceof RequestFailure ? error.problem?.fields : undefined;
  if (!fields?.length) return <FailureNotice error={error} />;
  return (
    <div className={styles.refusal} role="alert">
      <p className={styles.title}>{t(acts.refused)}</p>
      <ObstacleList
        obstacles={fields.map(({ path, message }) => ({ path, text: message }))}
        onFollow={onFollow}
      />
    </div>
  );
}
