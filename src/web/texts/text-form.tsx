import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Versioned } from '../api/client.ts';
import { everyTextQuery, previewQuery, saveText, type TextContent, textQuery } from '../api/texts.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { RuleButtons } from '../rules/rule-buttons.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { fieldErrors } from '../work/field-errors.ts';
import { MovedNotice } from '../work/moved-notice.tsx';
import { useChange } from '../work/use-change.ts';
import { useVersionedForm } from '../work/use-versioned-form.ts';
import { CutView } from './cut-view.tsx';
import { FactFields } from './fact-fields.tsx';
import { ImplementingFields } from './implementing-fields.tsx';
import { texts as messages } from './messages.ts';
import { SourceFields } from './source-fields.tsx';
import { BLANK, contentOf, type TextValues, textForm, valuesOf } from './text-values.ts';
import own from './texts.module.css';
import { toldText } from './told-text.ts';

interface Props {
  documentId: string;
  /** Content of the newest version and the version itself; "0" for a text that is not there yet. */
  base: Versioned<TextContent | null>;
  /** It is withdrawn: saved as it is, it comes back. */
  bringsBack?: boolean;
  onClose: (done: boolean) => void;
}

/** The text as it is typed over the newest version, and how it would be cut. */
function useTextForm(documentId: string, base: Props['base'], onDone: () => void) {
  const { locale } = useLocale();
  const queries = useQueryClient();
  const versionedOf = ({ value, version }: Props['base']) => ({ value: valuesOf(value ?? BLANK), version });
  const form = useVersionedForm<TextValues>(textForm(documentId), versionedOf(base), async () => {
    const { value, version } = await queries.fetchQuery({ ...textQuery(documentId, locale), staleTime: 0 });
    return versionedOf({ value: value.newest, version });
  });
  const content = contentOf(form.values, documentId, base.value);
  const [settled] = useDebouncedValue(
    JSON.stringify({ meta: content.meta, original: content.original }),
    400,
  );
  const preview = useQuery(previewQuery(JSON.parse(settled), locale));
  const change = useChange(
    (wanted: TextContent, once) => form.sendOver((version) => saveText(documentId, wanted, version, once)),
    async () => {
      form.reset();
      onDone();
      await queries.invalidateQueries({ queryKey: ['texts'] });
    },
  );
  const cut = form.values.original.trim() === '' ? undefined : preview.data;
  return { form, content, cut, preview, change };
}

/** The original, what is known of it and what it settles, with the cut beside it as it would be published. */
export function TextForm({ documentId, base, bringsBack = false, onClose }: Props) {
  const { locale, t } = useLocale();
  const area = useRef<HTMLTextAreaElement>(null);
  const { data: all = [] } = useQuery(everyTextQuery);
  const others = all
    .filter((one) => one.documentId !== documentId && one.published !== null)
    // Two editions of a law have one title.
    .map(({ documentId: id, title, dated }) => ({
      documentId: id,
      title: dated === null ? title : `${title} · ${formatDate(dated, locale)}`,
    }));
  const titleOf = (id: string) => all.find((one) => one.documentId === id)?.title;
  const { form, content, cut, preview, change } = useTextForm(documentId, base, () => onClose(true));
  const { values } = form;
  const errors = fieldErrors(change.error, 'content.');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(content);
      }}
    >
      <MovedNotice form={form} change={change} told={(of) => toldText(of, titleOf, { locale, t })} />
      {bringsBack && <p className={blocks.note}>{t(messages.bringBackNote)}</p>}
      <div className={own.editor}>
        <div className={own.sourcePart}>
          <Block title={t(messages.source)} note={t(messages.sourceNote)}>
            <div className={blocks.form}>
              <SourceFields
                original={values.original}
                onOriginal={(original) => form.set('original', original)}
                change={values.change}
                onChange={(reason) => form.set('change', reason)}
                errors={errors}
                area={area}
              />
            </div>
          </Block>
        </div>
        <div className={own.fields}>
          <Block title={t(messages.facts)} note={t(messages.factsNote)}>
            <div className={blocks.form}>
              <FactFields values={values} set={form.set} cut={cut} others={others} errors={errors} />
            </div>
          </Block>
          <Block title={t(messages.implementing)} note={t(messages.implementingNote)}>
            <div className={blocks.form}>
              <ImplementingFields values={values} set={form.set} cut={cut} others={others} />
            </div>
          </Block>
        </div>
        <CutAside cut={cut} preview={preview} onShow={(start, end) => show(area.current, start, end)} />
      </div>
      {/* The fields stand far above the button. */}
      {change.error && !form.moved && <FailureNotice error={change.error} />}
      <div className={blocks.after}>
        <RuleButtons
          pending={change.isPending}
          dirty={form.dirty}
          ready={form.dirty || bringsBack}
          moved={form.moved}
          onCancel={() => {
            form.reset();
            onClose(false);
          }}
        />
      </div>
    </form>
  );
}

type TextFormState = ReturnType<typeof useTextForm>;

function CutAside({
  cut,
  preview,
  onShow,
}: Pick<TextFormState, 'cut' | 'preview'> & { onShow: (start: number, end: number) => void }) {
  const t = useT();
  return (
    <div className={own.aside}>
      <Block title={t(messages.cut)}>
        {cut ? (
          <CutView cut={cut} stale={preview.isFetching} onShow={onShow} />
        ) : preview.error ? (
          <FailureNotice error={preview.error} />
        ) : (
          <p className={own.counts}>{t(messages.cutEmpty)}</p>
        )}
      </Block>
    </div>
  );
}

/** Marks a stretch of the original, and brings it into view. */
function show(box: HTMLTextAreaElement | null, start: number, end: number) {
  if (!box) return;
  box.focus();
  box.setSelectionRange(start, end);
  // Browsers bring the caret into view only when something is typed.
  const line = box.value.slice(0, start).split('\n').length;
  box.scrollTop = (line / box.value.split('\n').length) * box.scrollHeight - box.clientHeight / 2;
}
