// Sets the reader's colours and language before anything is painted, and has the page's files fetched. Keys as in theme/theme.ts and i18n/locale.tsx.
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

  // The page's own files, beside the application's instead of after them (vite.config.ts, route-files).
  const routes = JSON.parse(document.querySelector('meta[name="route-files"]')?.content ?? '{}');
  const path = location.pathname;
  const asks = path === '/ask' && /[?&](?:q|chat)=/u.test(location.search);
  const one = /^\/(?:policies|register|notices)\//u.exec(path)?.[0];
  const route = asks ? '/ask?' : (one ?? path);
  for (const file of routes[route] ?? []) {
    const link = document.createElement('link');
    if (file.endsWith('.css')) {
      link.rel = 'preload';
      link.as = 'style';
    } else {
      link.rel = 'modulepreload';
    }
    // As the application asks for them; otherwise they would be fetched twice.
    link.crossOrigin = '';
    link.href = `/${file}`;
    document.head.append(link);
  }
})();
