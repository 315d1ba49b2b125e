import { Button } from '@mantine/core';
import { nameDocument, type Pilot } from '../../api/pilots.ts';
import { UploadField } from '../../files/upload-field.tsx';
import { useT } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { useChange } from '../../work/use-change.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { useNewestVersion, usePilotOf, useRefresh } from '../use-pilot.ts';
import { documents } from './messages.ts';

interface Values extends Record<string, unknown> {
  file: { id: string; name: string } | null;
}

const NOTHING: Values = { file: null };

/** What shows that a regulator admitted the pilot; an officer looks at it. */
export function DocumentBlock({ pilot }: { pilot: Pilot }) {
  const t = useT();
  const of = usePilotOf();
  const refresh = useRefresh();
  const newestVersion = useNewestVersion();
  const form = useFormDraft<Values>(`pilot-document.${of.pilotId}`, NOTHING);
  const { file } = form.values;
  const change = useChange(
    async (wanted: { file: string }, once) =>
      nameDocument({ ...of, version: await newestVersion(), ...wanted }, once),
    async () => {
      form.reset(NOTHING);
      await refresh();
    },
  );
  const errors = fieldErrors(change.error);
  const hasOne = pilot.regulator?.document != null;
  return (
    <Block title={t(hasOne ? documents.replace : documents.title)}>
      <form
        className={blocks.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (file !== null) change.mutate({ file: file.id });
        }}
      >
        <UploadField
          {...of}
          label={t(documents.file)}
          hint={t(documents.hint)}
          required
          value={file}
          onChange={(uploaded) => form.set('file', uploaded && { id: uploaded.id, name: uploaded.name })}
          error={errors.file}
        />
        {change.error && !allBesideFields(change.error, ['file']) && <FailureNotice error={change.error} />}
        <div className={blocks.buttons}>
          <Button type="submit" loading={change.isPending} disabled={file === null}>
            {t(documents.save)}
          </Button>
        </div>
      </form>
    </Block>
  );
}
