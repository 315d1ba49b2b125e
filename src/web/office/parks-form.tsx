import { Button, Fieldset, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { draftParks, type Park } from '../api/office.ts';
import { useT } from '../i18n/locale.tsx';
import { IconPlus } from '../icons.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { GrowingTextarea } from '../shell/growing-textarea.tsx';
import styles from '../work/blocks.module.css';
import { fieldErrors } from '../work/field-errors.ts';
import { work } from '../work/messages.ts';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { parks } from './messages.ts';

export const PARKS_FORM = 'parks';

/** One that was added here, whose id is still to be chosen. */
type Row = Park & { made?: true };

interface Props {
  /** What the draft begins with. */
  items: readonly Park[];
  /** Ids that were published once: enterprises may have kept them. */
  fixed: ReadonlySet<string>;
  /** @param done it was kept, not given up */
  onClose: (done: boolean) => void;
}

export function ParksForm({ items, fixed, onClose }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const form = useFormDraft<{ items: Row[] }>(PARKS_FORM, { items: [...items] });
  const rows = form.values.items;
  const change = useChange(draftParks, async () => {
    form.reset({ items: [...items] });
    onClose(true);
    await queries.invalidateQueries({ queryKey: ['parks'] });
  });
  const errors = fieldErrors(change.error);
  const set = (at: number, part: Partial<Park>) =>
    form.set(
      'items',
      rows.map((park, each) => (each === at ? { ...park, ...part } : park)),
    );
  const elsewhere = Object.keys(errors).every((path) => !/^items\.\d+\.\w+$/u.test(path));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(rows.map(({ id, zh, en }) => ({ id, zh, en })));
      }}
    >
      {rows.map((park, at) => {
        const field = (name: keyof Park) => ({
          value: park[name],
          onChange: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
            set(at, { [name]: event.currentTarget.value }),
          error: errors[`items.${at}.${name}`],
          required: true,
          autoComplete: 'off',
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row that is being typed has no identity but its place
          <Fieldset key={at} legend={t(parks.park, { number: at + 1 })}>
            <div className={styles.form}>
              <GrowingTextarea
                label={t(parks.nameZh)}
                lang="zh-CN"
                maxLength={200}
                minRows={1}
                maxRows={4}
                {...field('zh')}
              />
              <GrowingTextarea
                label={t(parks.nameEn)}
                lang="en"
                maxLength={200}
                minRows={1}
                maxRows={4}
                {...field('en')}
              />
              <TextInput
                label={t(parks.id)}
                description={t(parks.idHint)}
                pattern="[a-z0-9]+(-[a-z0-9]+)*"
                maxLength={60}
                readOnly={!park.made && fixed.has(park.id)}
                variant={!park.made && fixed.has(park.id) ? 'filled' : 'default'}
                {...field('id')}
              />
            </div>
            <Button
              mt="sm"
              size="compact-sm"
              variant="default"
              disabled={rows.length === 1}
              onClick={() =>
                form.set(
                  'items',
                  rows.filter((_, each) => each !== at),
                )
              }
            >
              {t(parks.remove, { number: at + 1 })}
            </Button>
          </Fieldset>
        );
      })}
      <div>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => form.set('items', [...rows, { id: '', zh: '', en: '', made: true }])}
        >
          {t(parks.add)}
        </Button>
      </div>
      {change.error && elsewhere && <FailureNotice error={change.error} />}
      <div className={styles.buttons}>
        <Button type="submit" loading={change.isPending} disabled={!form.dirty}>
          {t(parks.save)}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            form.reset({ items: [...items] });
            onClose(false);
          }}
        >
          {t(work.cancel)}
        </Button>
      </div>
    </form>
  );
}
