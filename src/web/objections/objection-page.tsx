import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { objectionFile } from '../api/files.ts';
import { type Objection, objectionQuery } from '../api/objections.ts';
import { DropZone } from '../files/drop-zone.tsx';
import { useKindsHint } from '../files/upload-field.tsx';
import { formatDate, formatInstant } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { Loaded } from '../work/loaded.tsx';
import { useRoles } from '../work/use-roles.ts';
import { AnswerForm } from './answer-form.tsx';
import { one as messages, office } from './messages.ts';
import { ObjectionMark } from './objection-mark.tsx';
import styles from './objection-page.module.css';

/** One objection, with who made it, and the form to answer it. */
export function ObjectionPage() {
  const t = useT();
  const { objectionId } = useParams({ from: '/signed-in/office/objections/$objectionId' });
  const query = useQuery(objectionQuery(objectionId));
  return (
    <OfficePage title={query.data?.pilot.title ?? t(messages.title)}>
      <Loaded query={query}>{(found) => <Shown objection={found} />}</Loaded>
    </OfficePage>
  );
}

function Shown({ objection }: { objection: Objection }) {
  const { locale, t } = useLocale();
  const { holds } = useRoles();
  const { id, state, channel, receivedOn, until, file } = objection;
  const { name, telephone, organisation } = objection;
  const known = name ?? telephone ?? organisation;
  return (
    <>
      <Block title={t(messages.text)}>
        <Facts
          facts={[
            [t(office.state), <ObjectionMark key="state" state={state} />],
            [t(office.channel), t(office[channel])],
            [t(office.receivedOn), formatDate(receivedOn, locale)],
            [t(messages.until), until && formatDate(until, locale)],
          ]}
        />
        <p className={styles.text}>{objection.objection}</p>
      </Block>
      <Block title={t(messages.who)} note={t(messages.confidential)}>
        <Facts
          facts={[
            [t(messages.name), name],
            [t(messages.telephone), telephone],
            [t(messages.organisation), organisation],
            [
              t(channel === 'letter' ? messages.scan : messages.file),
              file && (
                <a key="file" href={objectionFile(id)} download>
                  {file.name}
                </a>
              ),
            ],
          ]}
        />
        {known === null && file === null && <p className={blocks.quiet}>{t(messages.anonymous)}</p>}
        {channel === 'letter' && file === null && holds('objections') && <Scan objectionId={id} />}
      </Block>
      <Answer objection={objection} />
    </>
  );
}

function Scan({ objectionId }: { objectionId: string }) {
  const t = useT();
  const kinds = useKindsHint();
  const queries = useQueryClient();
  return (
    <div className={styles.scan}>
      <p className={blocks.hint}>
        {t(messages.scan)}：{t(messages.scanHint)} {kinds}
      </p>
      <DropZone
        owner={{ objectionId }}
        label={t(messages.scan)}
        onDone={() => void queries.invalidateQueries({ queryKey: ['objections', objectionId] })}
      />
    </div>
  );
}

function Answer({ objection }: { objection: Objection }) {
  const { locale, t } = useLocale();
  const { holds } = useRoles();
  const { answer, answeredBy, answeredAt, outcomes, state } = objection;
  const when = answeredAt === null ? '' : formatInstant(Date.parse(answeredAt), locale);
  return (
    <Block title={t(messages.answerTitle)}>
      {answer !== null ? (
        <>
          <p className={styles.text}>{answer[locale]}</p>
          <p className={blocks.quiet}>{t(messages.answeredBy, { name: answeredBy?.[locale] ?? '', when })}</p>
        </>
      ) : outcomes.length > 0 ? (
        <AnswerForm objectionId={objection.id} outcomes={outcomes} />
      ) : (
        <p className={blocks.quiet}>
          {t(holds('objections') && state === 'awaiting-seal' ? messages.waitsForSeal : messages.readOnly)}
        </p>
      )}
    </Block>
  );
}
