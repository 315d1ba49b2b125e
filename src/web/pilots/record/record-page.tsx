import '../pilots.css';
import { useQuery } from '@tanstack/react-query';
import { draftQuery, pilotQuery } from '../../api/pilots.ts';
import { useT } from '../../i18n/locale.tsx';
import { runSections } from '../../milestones/run-sections.ts';
import { ButtonLink } from '../../shell/links.tsx';
import { Empty } from '../../work/empty.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { WorkPage } from '../../work/work-page.tsx';
import { usePilotOf } from '../use-pilot.ts';
import { record as messages } from './messages.ts';
import { RecordForm } from './record-form.tsx';

const PILOT = '/enterprises/$enterpriseId/pilots/$pilotId';

/** 更正或更新记录: of a pilot that a regulator leads, what its figures are held against. */
export function RecordPage() {
  const t = useT();
  const of = usePilotOf();
  const pilot = useQuery(pilotQuery(of));
  const draft = useQuery(draftQuery(of));
  const may = pilot.data?.value.verbs.includes('change-record');
  return (
    <WorkPage
      title={t(messages.title)}
      {...(may && { lead: t(messages.lead) })}
      {...(pilot.data && { about: pilot.data.value.title })}
      sections={runSections(of, t)}
      above={{ to: PILOT, params: { ...of }, label: t(messages.back) }}
    >
      <Loaded query={pilot}>
        {({ value, version }) =>
          value.verbs.includes('change-record') ? (
            <Loaded query={draft}>
              {({ value: { declaration } }) => <RecordForm declaration={declaration} version={version} />}
            </Loaded>
          ) : (
            <Empty title={t(messages.notNow)}>
              <p>{t(messages.notNowHint)}</p>
              <ButtonLink to={PILOT} params={{ ...of }}>
                {t(messages.back)}
              </ButtonLink>
            </Empty>
          )
        }
      </Loaded>
    </WorkPage>
  );
}
