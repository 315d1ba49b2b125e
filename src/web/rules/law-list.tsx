import type { Basis } from '../api/rules.ts';
import { useLocale } from '../i18n/locale.tsx';

/** The laws something rests on, with their articles. */
export function LawList({ basis }: { basis: readonly Pick<Basis, 'law' | 'articles'>[] }) {
  const { locale } = useLocale();
  return (
    <ul>
      {basis.map(({ law, articles }) => (
        <li key={`${law.zh} ${articles?.zh}`}>
          {[law[locale], articles?.[locale]].filter(Boolean).join(' ')}
        </li>
      ))}
    </ul>
  );
}
