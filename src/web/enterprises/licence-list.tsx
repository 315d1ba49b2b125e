import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { enterpriseKey, type Licence, removeLicence } from '../api/enterprises.ts';
import { fileAddress } from '../api/files.ts';
import { useLocale } from '../i18n/locale.tsx';
import { ButtonLink } from '../shell/links.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { work } from '../work/messages.ts';
import { useChange } from '../work/use-change.ts';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { useEnterpriseId } from './enterprise-page.tsx';
import { ExpiryMark } from './expiry-mark.tsx';
import { licences as messages } from './licence-messages.ts';

interface Props {
  licences: readonly Licence[];
  version: string;
  mayChange: boolean;
}

export function LicenceList({ licences, version, mayChange }: Props) {
  const { locale, t } = useLocale();
  const enterpriseId = useEnterpriseId();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Licence | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: enterpriseKey(enterpriseId) });
  const removal = useChange(removeLicence, async () => {
    setAsked(null);
    await refresh();
  });
  const columns: Column<Licence>[] = [
    { label: t(messages.kind), cell: ({ name }) => <span className={styles.wide}>{name[locale]}</span> },
    { label: t(messages.number), cell: ({ number }) => number },
    { label: t(messages.issuer), cell: ({ issuer }) => issuer },
    { label: t(messages.scope), cell: ({ scope }) => scope },
    { label: t(messages.validity), cell: ({ expiresOn }) => <ExpiryMark expiresOn={expiresOn} /> },
    {
      label: t(messages.evidence),
      cell: ({ evidenceFile }) =>
        evidenceFile ? (
          <a href={fileAddress(enterpriseId, evidenceFile.id)} download>
            {evidenceFile.name}
          </a>
        ) : (
          <span className={styles.quiet}>{t(messages.noEvidence)}</span>
        ),
    },
    ...(mayChange
      ? [
          {
            label: t(messages.action),
            cell: (licence: Licence) => (
              <div className={styles.inline}>
                <ButtonLink
                  to="/enterprises/$enterpriseId/licences"
                  params={{ enterpriseId }}
                  search={{ edit: licence.id }}
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t(work.edit)}: ${licence.name[locale]}`}
                >
                  {t(work.edit)}
                </ButtonLink>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t(work.remove)}: ${licence.name[locale]}`}
                  onClick={() => setAsked(licence)}
                >
                  {t(work.remove)}
                </Button>
              </div>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <WideTable caption={t(messages.title)} columns={columns} rows={licences} keyOf={({ id }) => id} />
      <Confirm
        opened={asked !== null}
        title={t(messages.removeTitle)}
        action={t(work.remove)}
        danger
        pending={removal.isPending}
        error={removal.error}
        onClose={() => {
          setAsked(null);
          removal.reset();
        }}
        onConfirm={() =>
          asked &&
          removal.mutate({ enterpriseId, version, licenceId: asked.id }, { onError: () => void refresh() })
        }
      >
        <p>{asked && t(messages.removeNote, { name: asked.name[locale] })}</p>
      </Confirm>
    </>
  );
}
