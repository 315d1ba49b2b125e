import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { LOCALES, type Locale } from '../../shared/locale.ts';
import { readStored, store } from '../browser-storage.ts';
import { type Translate, translator } from './message.ts';

const KEY = 'shidian.locale';

interface LocaleState {
  locale: Locale;
  setLocale: (locale: Locale) => void;
  t: Translate;
}

const LocaleContext = createContext<LocaleState | null>(null);

const known = (value: string | null): Locale | null => LOCALES.find((locale) => locale === value) ?? null;

/** A link's ?lang= wins over what this browser chose before; without either it is Chinese. */
function initialLocale(): Locale {
  return known(new URLSearchParams(window.location.search).get('lang')) ?? known(readStored(KEY)) ?? 'zh';
}

export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, choose] = useState<Locale>(initialLocale);

  // Before the effects of what it holds: what they ask for is answered in the language of the document.
  useLayoutEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  }, [locale]);

  const setLocale = useCallback((next: Locale) => {
    store(KEY, next);
    choose(next);
  }, []);

  const state = useMemo(() => ({ locale, setLocale, t: translator(locale) }), [locale, setLocale]);
  return <LocaleContext value={state}>{children}</LocaleContext>;
}

export function useLocale(): LocaleState {
  const state = useContext(LocaleContext);
  if (!state) throw new Error('useLocale stands outside of LocaleProvider');
  return state;
}

export function useT(): Translate {
  return useLocale().t;
}

/** The page's name in the browser's tab and history. */
export function usePageTitle(title: string): void {
  const t = useT();
  const brand = t({ zh: '试点', en: 'Shidian' });
  useEffect(() => {
    document.title = title === '' ? brand : `${title} · ${brand}`;
  }, [title, brand]);
}
