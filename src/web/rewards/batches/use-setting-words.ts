import { useQuery } from '@tanstack/react-query';
import { criteriaOf } from '../../../shared/rewards/criteria.ts';
import type { SettingWords } from '../../../shared/rewards/setting-names.ts';
import type { BatchView } from '../../api/batches.ts';
import { policiesQuery } from '../../api/policies.ts';
import { useLocale } from '../../i18n/locale.tsx';

/** What ids in the settings of a batch stand for, in the reader's language. */
export function useSettingWords({ rubric, files }: BatchView): SettingWords {
  const { locale } = useLocale();
  const { data: policies = [] } = useQuery(policiesQuery);
  const criteria = rubric === null ? [] : criteriaOf(rubric);
  return {
    file: (id) => files.find((one) => one.id === id)?.name,
    criterion: (id) => criteria.find((one) => one.id === id)?.name[locale],
    policy: (id) => {
      const text = policies.find(({ documentId }) => documentId === id);
      return (locale === 'en' ? text?.shortTitleEn : null) ?? text?.shortTitle;
    },
    rubric: () => rubric?.title[locale],
  };
}
