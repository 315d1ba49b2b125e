import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';

/**
 * Sends a change under a key of its own. Sent again as it was, after a dropped line say, it goes under the same key, so
 * that the server does it once; any other wish gets a new key.
 */
export function useChange<I, O>(
  send: (wanted: I, once: string) => Promise<O>,
  onDone?: (answer: O, wanted: I) => void | Promise<void>,
) {
  const last = useRef<{ wanted: string; once: string } | null>(null);
  return useMutation({
    mutationFn: async (wanted: I) => {
      const written = JSON.stringify(wanted ?? null);
      if (last.current?.wanted !== written) last.current = { wanted: written, once: crypto.randomUUID() };
      const answer = await send(wanted, last.current.once);
      last.current = null;
      return answer;
    },
    onSuccess: onDone,
  });
}
