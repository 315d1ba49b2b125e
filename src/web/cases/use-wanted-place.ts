import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Scrolls to what the address names, which comes after the page, when the browser has looked for it already. */
export function useWantedPlace(): void {
  const wanted = useLocation({ select: ({ hash }) => hash });
  useEffect(() => {
    if (wanted !== '') document.getElementById(wanted)?.scrollIntoView({ block: 'start' });
  }, [wanted]);
}
