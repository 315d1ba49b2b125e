import { Button, Radio, Stack } from '@mantine/core';
import { declarationAddress, type Pilot, type SealKind, sealVersion } from '../../api/pilots.ts';
import { UploadField } from '../../files/upload-field.tsx';
import { useT } from '../../i18n/locale.tsx';
import { IconPrinter } from '../../icons.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { ButtonLink } from '../../shell/links.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { useChange } from '../../work/use-change.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { useNewestVersion, usePilotOf, useRefresh } from '../use-pilot.ts';
import { sealing } from './messages.ts';

interface Values extends Record<string, unknown> {
  kind: SealKind;
  file: { id: string; name: string } | null;
}

const NOTHING: Values = { kind: 'stamped', file: null };

/** The newest version on its way over paper: printed, stamped, and tied to its file. */
export function SealBlock({ pilot }: { pilot: Pilot }) {
  const t = useT();
  const of = usePilotOf();
  const [newest] = pilot.versions;
  if (newest === undefined) return null;
  const { number, code } = newest;
  return (
    <Block title={t(sealing.title)} note={t(sealing.steps, { code })}>
      <div className={blocks.buttons}>
        <ButtonLink
          to="/enterprises/$enterpriseId/pilots/$pilotId/versions/$number"
          params={{ ...of, number: String(number) }}
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.6} />}
        >
          {t(sealing.print, { code })}
        </ButtonLink>
        <a href={declarationAddress(of, number, 'docx')} download>
          {t(sealing.word)}
        </a>
      </div>
      <div className={blocks.after}>
        <SealForm number={number} code={code} />
      </div>
    </Block>
  );
}

export function SealForm({ number, code, onDone }: { number: number; code: string; onDone?: () => void }) {
  const t = useT();
  const of = usePilotOf();
  const refresh = useRefresh();
  const newestVersion = useNewestVersion();
  const form = useFormDraft<Values>(`pilot-seal.${of.pilotId}.${number}`, NOTHING);
  const { kind, file } = form.values;
  const change = useChange(
    async (wanted: { number: number; file: string; kind: SealKind }, once) =>
      sealVersion({ ...of, version: await newestVersion(), ...wanted }, once),
    async () => {
      form.reset(NOTHING);
      await refresh();
      onDone?.();
    },
  );
  const errors = fieldErrors(change.error);
  return (
    <form
      className={blocks.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== null) change.mutate({ number, file: file.id, kind });
      }}
    >
      <Radio.Group
        label={t(sealing.kind)}
        value={kind}
        onChange={(next) => form.set('kind', next as SealKind)}
        error={errors.kind}
      >
        <Stack gap="xs" mt={6}>
          <Radio value="stamped" label={t(sealing.stamped)} />
          <Radio value="e-signed" label={t(sealing.eSigned)} description={t(sealing.eSignedHint)} />
        </Stack>
      </Radio.Group>
      <UploadField
        {...of}
        label={t(sealing.file)}
        hint={t(sealing.fileHint, { code })}
        required
        value={file}
        onChange={(uploaded) => form.set('file', uploaded && { id: uploaded.id, name: uploaded.name })}
        error={errors.file}
      />
      {change.error && !allBesideFields(change.error, ['file', 'kind']) && (
        <FailureNotice error={change.error} />
      )}
      <div className={blocks.buttons}>
        <Button type="submit" loading={change.isPending} disabled={file === null}>
          {t(sealing.save)}
        </Button>
      </div>
    </form>
  );
}
