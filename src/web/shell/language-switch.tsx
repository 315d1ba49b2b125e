import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useLocale } from '../i18n/locale.tsx';
import { shell } from './messages.ts';

/** Says the other language's name in that language, as who needs it can read it. */
export function LanguageSwitch() {
  const { locale, setLocale, t } = useLocale();
  const navigate = useNavigate();
  const other = locale === 'zh' ? 'en' : 'zh';

  const choose = () => {
    setLocale(other);
    // A ?lang= in the address would win again at the next reload.
    if (new URLSearchParams(window.location.search).has('lang')) {
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, lang: other }),
        hash: true,
        replace: true,
        resetScroll: false,
      });
    }
  };

  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={choose}
    >
      {t(shell.otherLanguage)}
    </Button>
  );
}
