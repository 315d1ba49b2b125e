import type { ReactNode } from 'react';
import type { FinalReport } from '../../shared/milestones/report.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { type Attached, Files } from './attached-files.tsx';
import { EXIT_PARTS, exitWords as words } from './exit-messages.ts';
import { view as messages } from './report-view-messages.ts';

type Exit = FinalReport['exit'];
export type ExitDeclared = Pick<Exit, (typeof EXIT_PARTS)[number]>;

interface Props {
  exit: Exit;
  declared: ExitDeclared;
  attached: Attached;
}

/** Each part of the exit plan, with what was declared of it. */
export function CarriedOut({ exit, declared, attached }: Props) {
  const { t } = useLocale();
  if (EXIT_PARTS.every((part) => exit[part] === '')) return null;
  return (
    <Block title={t(messages.exit)}>
      <Facts
        facts={[
          ...EXIT_PARTS.map((part): [string, ReactNode] => [
            t(words[part]),
            <div key={part}>
              {exit[part]}
              {declared[part] !== '' && (
                <p className={blocks.quiet}>{t(words.declared, { text: declared[part] })}</p>
              )}
            </div>,
          ]),
          [t(messages.files), exit.files.length > 0 && <Files key="files" ids={exit.files} {...attached} />],
        ]}
      />
    </Block>
  );
}
