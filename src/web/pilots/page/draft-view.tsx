import { useQuery } from '@tanstack/react-query';
import { parksQuery } from '../../api/enterprises.ts';
import { draftQuery } from '../../api/pilots.ts';
import { DeclarationView } from '../../declaration/declaration-view.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { usePilotOf } from '../use-pilot.ts';

const NONE: ReadonlyMap<string, string> = new Map();

/** What is being written, to who may read it and not write. */
export function DraftView() {
  const of = usePilotOf();
  const query = useQuery(draftQuery(of));
  const { data: parks = [] } = useQuery(parksQuery);
  return (
    <Loaded query={query}>
      {({ value }) => (
        <DeclarationView
          value={value.declaration}
          files={NONE}
          parks={new Map(parks.map(({ id, ...name }) => [id, name]))}
        />
      )}
    </Loaded>
  );
}
