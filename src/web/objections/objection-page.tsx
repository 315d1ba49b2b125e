import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answerAwardObjection, awardObjectionQuery } from '../api/award-objections.ts';
import { awardObjectionFile, objectionFile } from '../api/files.ts';
import { answerObjection, objectionQuery } from '../api/objections.ts';
import { useT } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { Loaded } from '../work/loaded.tsx';
import { one as messages, ofAwards } from './messages.ts';
import { ObjectionShown } from './objection-shown.tsx';

/** One objection, with who made it, and the form to answer it. */
export function ObjectionPage() {
  const t = useT();
  const { objectionId } = useParams({ from: '/signed-in/office/objections/$objectionId' });
  const query = useQuery(objectionQuery(objectionId));
  return (
    <OfficePage title={query.data?.pilot.title ?? t(messages.title)}>
      <Loaded query={query}>
        {(found) => (
          <ObjectionShown
            objection={found}
            owner={{ objectionId }}
            file={objectionFile(objectionId)}
            answering={messages}
            answer={answerObjection}
          />
        )}
      </Loaded>
    </OfficePage>
  );
}

/** The same to a list of awards. */
export function AwardObjectionPage() {
  const t = useT();
  const { objectionId } = useParams({ from: '/signed-in/office/award-objections/$objectionId' });
  const query = useQuery(awardObjectionQuery(objectionId));
  return (
    <OfficePage title={query.data?.batch.title ?? t(ofAwards.oneTitle)}>
      <Loaded query={query}>
        {(found) => (
          <ObjectionShown
            objection={found}
            about={[
              [t(ofAwards.about), found.pilot?.title ?? t(ofAwards.whole)],
              [
                t(ofAwards.list),
                found.batch.state === 'public_notice' && (
                  <Link key="list" to="/awards/$batchId" params={{ batchId: found.batch.id }}>
                    {t(ofAwards.see)}
                  </Link>
                ),
              ],
            ]}
            owner={{ awardObjectionId: objectionId }}
            file={awardObjectionFile(objectionId)}
            answering={{ ...messages, ...ofAwards.answering }}
            answer={answerAwardObjection}
          />
        )}
      </Loaded>
    </OfficePage>
  );
}
