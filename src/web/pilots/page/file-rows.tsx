import { Button } from '@mantine/core';
import { fileAddress } from '../../api/files.ts';
import { useT } from '../../i18n/locale.tsx';
import { usePilotOf } from '../use-pilot.ts';
import { compliance as messages } from './compliance-messages.ts';
import styles from './compliance-part.module.css';

interface Props {
  files: readonly { id: string; name: string }[];
  onRemove: (fileId: string) => void;
}

export function FileRows({ files, onRemove }: Props) {
  const t = useT();
  const { enterpriseId, pilotId } = usePilotOf();
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={fileAddress(enterpriseId, id, pilotId)} download>
            {name}
          </a>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t(messages.removeOf, { name })}
            onClick={() => onRemove(id)}
          >
            {t(messages.remove)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
