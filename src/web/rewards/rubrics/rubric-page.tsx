import '../rewards.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { approveRubric, type RubricVersion, rubricQuery } from '../../api/rubrics.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Origin } from '../../office/parks-origin.tsx';
import { Difference } from '../../rules/differences.tsx';
import { DraftBlock } from '../../rules/draft-block.tsx';
import { rules } from '../../rules/messages.ts';
import { changesIn, standing } from '../../rules/versions.ts';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Loaded } from '../../work/loaded.tsx';
import { useEditing } from '../../work/use-editing.ts';
import { useRoles } from '../../work/use-roles.ts';
import { WorkPage } from '../../work/work-page.tsx';
import own from '../batches/batches.module.css';
import { list, edit as messages } from './messages.ts';
import { RubricForm, rubricForm } from './rubric-form.tsx';
import { RubricView } from './rubric-view.tsx';
import { describeCriterion, describeRest, typedOf } from './typed-rubric.ts';

/** One rubric: what holds, the draft that waits, and the way to change it. */
export function RubricPage() {
  const { locale, t } = useLocale();
  const { slug } = useParams({ from: '/signed-in/office/rubrics/$slug' });
  const { copy } = useSearch({ from: '/signed-in/office/rubrics/$slug' });
  const query = useQuery(rubricQuery(copy ?? slug));
  const title = copy === undefined ? query.data?.[0]?.rubric.title[locale] : t(messages.fresh);
  return (
    <WorkPage
      title={title ?? t(list.rubric)}
      before={
        <p className={own.back} data-screen-only>
          <Link to="/office/rubrics">{t(list.title)}</Link>
        </p>
      }
    >
      <Loaded key={slug} query={query}>
        {(versions) =>
          copy === undefined ? <Standing versions={versions} /> : <Copied versions={versions} />
        }
      </Loaded>
    </WorkPage>
  );
}

/** A new one, which begins as another. */
function Copied({ versions }: { versions: readonly RubricVersion[] }) {
  const { slug } = useParams({ from: '/signed-in/office/rubrics/$slug' });
  const navigate = useNavigate();
  const { base } = standing(versions);
  return (
    base && (
      <RubricForm
        slug={slug}
        base={{ rubric: base.rubric, version: 0 }}
        onClose={(done) =>
          void (done
            ? navigate({ to: '/office/rubrics/$slug', params: { slug }, search: {} })
            : navigate({ to: '/office/rubrics' }))
        }
      />
    )
  );
}

function Standing({ versions }: { versions: readonly RubricVersion[] }) {
  const { locale, t } = useLocale();
  const { slug } = useParams({ from: '/signed-in/office/rubrics/$slug' });
  const mayEdit = useRoles().holds('policy-editor');
  const form = useEditing(rubricForm(slug));
  const { published, draft, base } = standing(versions);
  const shown = published ?? base;
  if (mayEdit && form.isOpen && base) return <RubricForm slug={slug} base={base} onClose={form.close} />;
  return (
    <>
      <p role="status" className={blocks.status}>
        {form.isSaved && t(rules.saved)}
      </p>
      {draft && (
        <DraftBlock
          draft={draft}
          approve={(version, once) => approveRubric(slug, version, once)}
          note={t(messages.approveNote)}
          first={published === null}
        >
          {differences()}
        </DraftBlock>
      )}
      {shown && (
        <Block
          title={t(published ? rules.current : rules.inDraft)}
          actions={
            mayEdit && (
              <Button size="sm" variant="default" onClick={form.open}>
                {t(messages.change)}
              </Button>
            )
          }
        >
          <Origin version={shown} />
          <RubricView rubric={shown.rubric} />
        </Block>
      )}
    </>
  );

  function differences() {
    if (draft === null) return [];
    const speaking = { locale, t };
    const [old, now] = [published && typedOf(published.rubric), typedOf(draft.rubric)];
    const rest = [old && describeRest(old, speaking), describeRest(now, speaking)] as const;
    const criteriaOf = (of: typeof old) => of?.groups.flatMap(({ criteria }) => criteria) ?? [];
    return [
      ...(JSON.stringify(rest[0]) === JSON.stringify(rest[1])
        ? []
        : [<Difference key="" name={t(messages.tree)} before={rest[0]} after={rest[1]} />]),
      ...changesIn(criteriaOf(old), criteriaOf(now), ({ id }) => id).map(({ key, before, after }) => (
        <Difference
          key={key}
          name={(after ?? before)?.name[locale] ?? key}
          before={before && describeCriterion(before, speaking)}
          after={after && describeCriterion(after, speaking)}
        />
      )),
    ];
  }
}
