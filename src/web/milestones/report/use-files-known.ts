import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type PilotOf, pilotQuery } from '../../api/pilots.ts';

interface Named {
  id: string;
  name: string;
}

/** What the pilot's files are called, those just uploaded too. */
export function useFilesKnown(of: PilotOf) {
  const { data } = useQuery(pilotQuery(of));
  const [added, setAdded] = useState<readonly Named[]>([]);
  const all: readonly Named[] = [...(data?.value.files ?? []), ...added];
  return {
    nameOf: (id: string) => all.find((file) => file.id === id)?.name ?? null,
    add: (file: Named) => setAdded((before) => [...before, file]),
  };
}

export type FilesKnown = ReturnType<typeof useFilesKnown>;
