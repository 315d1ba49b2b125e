import { Button, Checkbox, Fieldset, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DETAIL_KIND_NAMES, DETAIL_KINDS, type DetailKind } from '../../shared/text-details.ts';
import { policyQuery } from '../api/policies.ts';
import type { CutText } from '../api/texts.ts';
import { headingOf } from '../document/labels.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { IconPlus } from '../icons.ts';
import blocks from '../work/blocks.module.css';
import { texts as messages } from './messages.ts';
import type { TextValues } from './text-values.ts';
import own from './texts.module.css';

interface Props {
  values: TextValues;
  set: <K extends keyof TextValues>(field: K, value: TextValues[K]) => void;
  cut: CutText | undefined;
  others: readonly { documentId: string; title: string }[];
}

/** Which document, or article of it, this one implements, and the sentences that settle what that one leaves open. */
export function ImplementingFields({ values, set, cut, others }: Props) {
  const t = useT();
  const links = values.implements;
  const setLink = (at: number, link: TextValues['implements'][number]) =>
    set('implements', links.with(at, link));
  return (
    <>
      {links.map((link, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own while they are chosen
        <div key={at} className={own.link}>
          <NativeSelect
            label={t(messages.implements)}
            value={link.documentId}
            onChange={(event) => setLink(at, { documentId: event.currentTarget.value, article: '' })}
            data={[
              { value: '', label: t(messages.choose) },
              ...others.map(({ documentId, title }) => ({ value: documentId, label: title })),
            ]}
          />
          <ArticleOf
            documentId={link.documentId}
            value={link.article}
            onChange={(article) => setLink(at, { ...link, article })}
          />
          <Button
            variant="subtle"
            onClick={() =>
              set(
                'implements',
                links.filter((_, other) => other !== at),
              )
            }
          >
            {t(messages.removeLink)}
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => set('implements', [...links, { documentId: '', article: '' }])}
        >
          {t(messages.addLink)}
        </Button>
      </div>
      {links.some(({ documentId }) => documentId !== '') &&
        DETAIL_KINDS.map((kind) => (
          <DetailSentences
            key={kind}
            kind={kind}
            cut={cut}
            value={values.details[kind] ?? []}
            onChange={(sentences) => set('details', { ...values.details, [kind]: sentences })}
          />
        ))}
    </>
  );
}

function ArticleOf(props: { documentId: string; value: string; onChange: (article: string) => void }) {
  const { locale, t } = useLocale();
  const { documentId, value, onChange } = props;
  const { data: policy } = useQuery({ ...policyQuery(documentId), enabled: documentId !== '' });
  return (
    <NativeSelect
      label={t(messages.implementsArticle)}
      disabled={!policy}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t(messages.wholeDocument) },
        ...(policy?.articles ?? [])
          .filter(({ ordinal }) => ordinal !== null)
          .map((article) => ({ value: String(article.id), label: headingOf(policy!, article, locale) })),
      ]}
    />
  );
}

function DetailSentences(props: {
  kind: DetailKind;
  cut: CutText | undefined;
  value: readonly string[];
  onChange: (sentences: string[]) => void;
}) {
  const { locale, t } = useLocale();
  const { kind, cut, value, onChange } = props;
  const name = DETAIL_KIND_NAMES[kind][locale];
  const sentences = cut?.articles.flatMap((article) => article.sentences) ?? [];
  const proposed = cut?.proposals.find((one) => one.kind === kind)?.sentences ?? [];
  const textOf = new Map(sentences.map(({ id, text }) => [id, text]));
  const order = [...textOf.keys()];
  const shown = [...new Set([...proposed, ...value])].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const others = sentences.filter(({ id, role }) => role === 'text' && !shown.includes(id));
  return (
    <Fieldset legend={name} variant="unstyled">
      {shown.length === 0 && <p className={blocks.hint}>{t(messages.noProposal)}</p>}
      <div className={own.sentences}>
        {shown.map((id) => (
          <Checkbox
            key={id}
            label={<span lang="zh-CN">{textOf.get(id) ?? `${id} ${t(messages.lost)}`}</span>}
            checked={value.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...value, id] : value.filter((one) => one !== id))
            }
          />
        ))}
      </div>
      {others.length > 0 && (
        <NativeSelect
          mt="xs"
          size="sm"
          aria-label={t(messages.otherSentence, { kind: name })}
          value=""
          onChange={(event) => {
            if (event.currentTarget.value) onChange([...value, event.currentTarget.value]);
          }}
          data={[
            { value: '', label: t(messages.otherSentence, { kind: name }) },
            ...others.map(({ id, text }) => ({ value: id, label: text.slice(0, 60) })),
          ]}
        />
      )}
    </Fieldset>
  );
}
