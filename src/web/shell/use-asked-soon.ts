import { useEffect, useState } from 'react';

/** True a moment after the page was drawn: what it does not need to stand is asked for then. */
export function useAskedSoon(): boolean {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return asked;
}
