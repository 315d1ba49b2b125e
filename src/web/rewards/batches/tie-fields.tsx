import { ActionIcon, Input, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { SETTING_NAMES } from '../../../shared/rewards/setting-names.ts';
import type { BatchView } from '../../api/batches.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { IconArrowDown, IconArrowUp, IconTrash } from '../../icons.ts';
import { movedBy } from '../../pilots/wizard/paths.ts';
import blocks from '../../work/blocks.module.css';
import own from './batches.module.css';
import { setUp as messages } from './messages.ts';
import { anchorOf } from './typed-settings.ts';

interface Props {
  rubric: BatchView['rubric'];
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** By which criteria equal figures are compared, in order. */
export function TieFields({ rubric, value, onChange }: Props) {
  const { locale, t } = useLocale();
  const criteria = rubric?.groups.flatMap((group) => group.criteria) ?? [];
  const nameOf = (id: string) => criteria.find((one) => one.id === id)?.name[locale] ?? id;
  const others = criteria.filter(({ id }) => !value.includes(id));
  const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;
  const act = (label: string, drawn: ReactNode, disabled: boolean, onClick: () => void) => (
    <ActionIcon variant="default" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      {drawn}
    </ActionIcon>
  );
  return (
    <fieldset id={anchorOf('ties')} className={own.plain}>
      <Input.Label component="legend">{SETTING_NAMES.ties[locale]}</Input.Label>
      <p className={blocks.hint}>{t(messages.tiesNote)}</p>
      {value.length === 0 ? (
        <p className={blocks.quiet}>{t(messages.tiesNone)}</p>
      ) : (
        <ol className={own.ties}>
          {value.map((id, at) => {
            const name = nameOf(id);
            return (
              <li key={id}>
                <span>
                  {at + 1}. {name}
                </span>
                <span className={blocks.inline}>
                  {act(t(messages.moveUp, { name }), <IconArrowUp {...icon} />, at === 0, () =>
                    onChange(movedBy(value, at, -1)),
                  )}
                  {act(
                    t(messages.moveDown, { name }),
                    <IconArrowDown {...icon} />,
                    at === value.length - 1,
                    () => onChange(movedBy(value, at, 1)),
                  )}
                  {act(t(messages.takeOut, { name }), <IconTrash {...icon} />, false, () =>
                    onChange(value.filter((one) => one !== id)),
                  )}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {others.length > 0 && (
        <NativeSelect
          className={own.narrow ?? ''}
          aria-label={`${SETTING_NAMES.ties[locale]}: ${t(messages.addTie)}`}
          value=""
          onChange={({ currentTarget: { value: id } }) => id !== '' && onChange([...value, id])}
          data={[
            { value: '', label: t(messages.addTie) },
            ...others.map(({ id, name }) => ({ value: id, label: name[locale] })),
          ]}
        />
      )}
    </fieldset>
  );
}
