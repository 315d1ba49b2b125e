import './theme/mantine.css';
import './theme/brand.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RequestFailure } from './api/failure.ts';
import { LocaleProvider } from './i18n/locale.tsx';
import { makeRouter } from './router.ts';
import { colourSchemeManager, cssVariables, theme } from './theme/theme.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      // Without a connection a page says so instead of waiting for one.
      networkMode: 'always',
      retry: (count, error) => count < 1 && !(error instanceof RequestFailure && (error.status ?? 500) < 500),
    },
    mutations: { networkMode: 'always' },
  },
});

const router = makeRouter(queries);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colourSchemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queries}>
        <LocaleProvider>
          <RouterProvider router={router} />
        </LocaleProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
