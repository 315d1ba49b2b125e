import type { ReactNode } from 'react';
import type { FinalReport } from '../../shared/milestones/report.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { type Attached, Files } from './attached-files.tsx';
import { view as messages } from './report-view-messages.ts';

type Exit = FinalReport['exit'];
type Part = Exclude<keyof Exit, 'files'>;
export type ExitDeclared = Pick<Exit, Part>;

const PARTS = {
  data: messages.exitData,
  balances: messages.exitBalances,
  customers: messages.exitCustomers,
} as const satisfies Record<Part, unknown>;

interface Props {
  exit: Exit;
  declared: ExitDeclared;
  attached: Attached;
}

/** Each part of the exit plan, with what was declared of it. */
export function CarriedOut({ exit, declared, attached }: Props) {
  const { t } = useLocale();
  const parts = Object.keys(PARTS) as Part[];
  if (parts.every((part) => exit[part] === '')) return null;
  return (
    <Block title={t(messages.exit)}>
      <Facts
        facts={[
          ...parts.map((part): [string, ReactNode] => [
            t(PARTS[part]),
            <div key={part}>
              {exit[part]}
              {declared[part] !== '' && (
                <p className={blocks.quiet}>{t(messages.exitDeclared, { text: declared[part] })}</p>
              )}
            </div>,
          ]),
          [t(messages.files), exit.files.length > 0 && <Files key="files" ids={exit.files} {...attached} />],
        ]}
      />
    </Block>
  );
}
