import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { accountApi, bodyOf } from '../api/client.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import styles from './entrance.module.css';
import { enter } from './messages.ts';

interface Props {
  providers: readonly { id: string; name: string }[];
  next: string;
}

/** Ways in by another house's account; the browser goes there and comes back signed in. */
export function ProviderButtons({ providers, next }: Props) {
  const t = useT();
  const leaving = useMutation({
    mutationFn: async (provider: string) =>
      (await bodyOf(await accountApi.v1.auth.oidc.$post({ json: { provider, returnTo: next } }))).url,
    onSuccess: (url) => window.location.assign(url),
  });
  if (providers.length === 0) return null;
  return (
    <div className={styles.ways}>
      <p className={styles.small}>{t(enter.otherWays)}</p>
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          loading={leaving.isPending && leaving.variables === id}
          onClick={() => leaving.mutate(id)}
        >
          {t(enter.withProvider, { name })}
        </Button>
      ))}
      {leaving.isError && <FailureNotice error={leaving.error} />}
    </div>
  );
}
