// Sets the reader's colours and language before anything is painted. Keys as in theme/theme.ts and i18n/locale.tsx.
(() => {
  const root = document.documentElement;
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const scheme = stored('shidian.colour-scheme');
  const dark =
    scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  const asked = new URLSearchParams(location.search).get('lang') ?? stored('shidian.locale');
  root.lang = asked === 'en' ? 'en' : 'zh-CN';
})();
