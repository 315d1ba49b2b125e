import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FileOwner } from '../api/files.ts';
import type { Objection } from '../api/objections.ts';
import { DropZone } from '../files/drop-zone.tsx';
import { useKindsHint } from '../files/upload-field.tsx';
import { formatDate, formatInstant } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { useRoles } from '../work/use-roles.ts';
import { AnswerForm, type Answering } from './answer-form.tsx';
import { one as messages, office } from './messages.ts';
import { ObjectionMark } from './objection-mark.tsx';
import styles from './objection-page.module.css';

interface Props extends Pick<Answering, 'answer' | 'answering'> {
  objection: Omit<Objection, 'pilot' | 'file'> & { file: { name: string } | null };
  /** Beside what every objection has. */
  about?: readonly (readonly [name: string, value: ReactNode])[];
  /** What the scan of a letter hangs on, and where the file is fetched from. */
  owner: FileOwner;
  file: string;
}

export function ObjectionShown({ objection, about = [], owner, file: address, ...how }: Props) {
  const { locale, t } = useLocale();
  const { holds } = useRoles();
  const { state, channel, receivedOn, until, file } = objection;
  const { name, telephone, organisation } = objection;
  const known = name ?? telephone ?? organisation;
  return (
    <>
      <Block title={t(messages.text)}>
        <Facts
          facts={[
            [t(office.state), <ObjectionMark key="state" state={state} />],
            ...about,
            [t(office.channel), t(office[channel])],
            [t(office.receivedOn), formatDate(receivedOn, locale)],
            [t(messages.until), until && formatDate(until, locale)],
          ]}
        />
        <p className={styles.text}>{objection.objection}</p>
      </Block>
      <Block title={t(messages.who)} note={t(how.answering.confidential)}>
        <Facts
          facts={[
            [t(messages.name), name],
            [t(messages.telephone), telephone],
            [t(messages.organisation), organisation],
            [
              t(channel === 'letter' ? messages.scan : messages.file),
              file && (
                <a key="file" href={address} download>
                  {file.name}
                </a>
              ),
            ],
          ]}
        />
        {known === null && file === null && <p className={blocks.quiet}>{t(messages.anonymous)}</p>}
        {channel === 'letter' && file === null && holds('objections') && <Scan owner={owner} />}
      </Block>
      <Answer objection={objection} {...how} />
    </>
  );
}

function Scan({ owner }: Pick<Props, 'owner'>) {
  const t = useT();
  const kinds = useKindsHint();
  const queries = useQueryClient();
  return (
    <div className={styles.scan}>
      <p className={blocks.hint}>
        {t(messages.scan)}：{t(messages.scanHint)} {kinds}
      </p>
      <DropZone
        owner={owner}
        label={t(messages.scan)}
        onDone={() => queries.invalidateQueries({ queryKey: ['objections'] })}
      />
    </div>
  );
}

function Answer({ objection, ...how }: Pick<Props, 'objection' | 'answer' | 'answering'>) {
  const { locale, t } = useLocale();
  const { holds } = useRoles();
  const { answer, answeredBy, answeredAt, outcomes, state } = objection;
  const when = answeredAt === null ? '' : formatInstant(answeredAt, locale);
  return (
    <Block title={t(messages.answerTitle)}>
      {answer !== null ? (
        <>
          <p className={styles.text}>{answer[locale]}</p>
          <p className={blocks.quiet}>{t(messages.answeredBy, { name: answeredBy?.[locale] ?? '', when })}</p>
        </>
      ) : outcomes.length > 0 ? (
        <AnswerForm objectionId={objection.id} outcomes={outcomes} {...how} />
      ) : (
        <p className={blocks.quiet}>
          {t(holds('objections') && state === 'awaiting-seal' ? messages.waitsForSeal : messages.readOnly)}
        </p>
      )}
    </Block>
  );
}
