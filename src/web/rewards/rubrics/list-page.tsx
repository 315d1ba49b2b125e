import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type RubricInList, rubricsQuery } from '../../api/rubrics.ts';
import { useLocale, useT } from '../../i18n/locale.tsx';
import { IconPlus } from '../../icons.ts';
import { OfficePage } from '../../office/office-page.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Loaded } from '../../work/loaded.tsx';
import { Mark } from '../../work/mark.tsx';
import { work } from '../../work/messages.ts';
import { useRoles } from '../../work/use-roles.ts';
import { type Column, WideTable } from '../../work/wide-table.tsx';
import own from '../batches/batches.module.css';
import { list as messages } from './messages.ts';

/** Every rubric, with the draft of it that waits. */
export function RubricListPage() {
  const { locale, t } = useLocale();
  const query = useQuery(rubricsQuery);
  const mayEdit = useRoles().holds('policy-editor');
  const [starting, setStarting] = useState(false);
  const columns: Column<RubricInList>[] = [
    {
      label: t(messages.rubric),
      cell: ({ slug, title }) => (
        <Link to="/office/rubrics/$slug" params={{ slug }}>
          {title[locale]}
        </Link>
      ),
    },
    {
      label: t(messages.holds),
      cell: ({ published }) =>
        published === null ? (
          <span className={blocks.quiet}>{t(messages.notYet)}</span>
        ) : (
          t(messages.version, { version: published })
        ),
    },
    {
      label: t(messages.state),
      cell: ({ state }) =>
        state === 'draft' ? (
          <Mark tone="waiting">{t(messages.waits)}</Mark>
        ) : (
          <span className={blocks.quiet}>{t(messages.noDraft)}</span>
        ),
    },
    { label: t(messages.example), cell: ({ example }) => example?.[locale] ?? '' },
  ];
  return (
    <OfficePage
      title={t(messages.title)}
      lead={t(messages.lead)}
      actions={
        mayEdit &&
        !starting && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.6} />}
            onClick={() => setStarting(true)}
          >
            {t(messages.add)}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(items) => (
          <>
            {starting && <Start rubrics={items} onClose={() => setStarting(false)} />}
            <WideTable
              caption={t(messages.title)}
              columns={columns}
              rows={items}
              keyOf={({ slug }) => slug}
            />
          </>
        )}
      </Loaded>
    </OfficePage>
  );
}

function Start({ rubrics, onClose }: { rubrics: readonly RubricInList[]; onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const [slug, setSlug] = useState('');
  const isTaken = rubrics.some((one) => one.slug === slug);
  const [first] = rubrics;
  return (
    <div className={own.start}>
      <Block title={t(messages.add)} note={t(messages.addHint)}>
        <form
          className={blocks.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (isTaken || first === undefined) return;
            void navigate({
              to: '/office/rubrics/$slug',
              params: { slug },
              search: { copy: first.slug },
            });
          }}
        >
          <TextInput
            label={t(messages.code)}
            description={t(messages.codeHint)}
            required
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            maxLength={40}
            value={slug}
            onChange={(event) => setSlug(event.currentTarget.value)}
            error={isTaken && t(messages.taken)}
          />
          <div className={blocks.buttons}>
            <Button type="submit">{t(messages.goOn)}</Button>
            <Button variant="default" onClick={onClose}>
              {t(work.cancel)}
            </Button>
          </div>
        </form>
      </Block>
    </div>
  );
}
