import { eventPage, OWN, type SecurityEvent } from '../api/own-account.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { EVENT_NAMES } from './event-names.ts';
import { events as messages, sessions } from './security-messages.ts';
import { useDeviceName } from './use-device-name.ts';

export function SecurityLog() {
  const { locale, t } = useLocale();
  const nameOf = useDeviceName();
  const pages = usePaged<SecurityEvent>([...OWN, 'events'], eventPage);
  const columns: Column<SecurityEvent>[] = [
    { label: t(messages.what), cell: ({ what }) => t(EVENT_NAMES[what]) },
    { label: t(messages.when), cell: ({ at }) => formatInstant(at, locale) },
    { label: t(sessions.device), cell: ({ userAgent }) => nameOf(userAgent) },
    { label: t(sessions.address), cell: ({ address }) => address },
  ];
  return (
    <Block title={t(messages.title)} note={t(messages.note)}>
      <Paged pages={pages} empty={<Empty title={t(messages.none)} />}>
        {(items) => (
          <WideTable caption={t(messages.title)} columns={columns} rows={items} keyOf={({ id }) => id} />
        )}
      </Paged>
    </Block>
  );
}
