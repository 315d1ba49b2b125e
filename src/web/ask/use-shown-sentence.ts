import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useWideScreen } from '../document/with-document.tsx';
import { type CiteTarget, citeOf, readCite } from './cite-param.ts';

const route = getRouteApi('/ask');

/**
 * Which sentence is shown beside the chat: kept in the address, so that it can be sent and survives a reload. On a
 * narrow screen opening it is a step of the history, so that Back closes the sheet.
 */
export function useShownSentence() {
  const { cite } = route.useSearch();
  const navigate = route.useNavigate();
  const { history } = useRouter();
  const wide = useWideScreen();
  const pushed = useRef(false);
  const [opened, setOpened] = useState(0);
  const isOpen = cite !== undefined;

  const show = useCallback(
    (next: string | undefined, replace: boolean) =>
      void navigate({ search: (before) => ({ ...before, cite: next }), replace, resetScroll: false }),
    [navigate],
  );

  const open = useCallback(
    (target: CiteTarget) => {
      const push = !wide && !isOpen;
      if (push) pushed.current = true;
      setOpened((count) => count + 1);
      show(citeOf(target), !push);
    },
    [wide, isOpen, show],
  );

  const close = useCallback(() => {
    if (!isOpen) return;
    if (pushed.current) history.back();
    else show(undefined, true);
    pushed.current = false;
  }, [isOpen, history, show]);

  return { target: readCite(cite), opened, open, close };
}
