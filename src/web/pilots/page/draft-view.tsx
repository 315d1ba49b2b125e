import { useQuery } from '@tanstack/react-query';
import { parksQuery } from '../../api/enterprises.ts';
import { type Draft, draftQuery } from '../../api/pilots.ts';
import { DeclarationView } from '../../declaration/declaration-view.tsx';
import { useT } from '../../i18n/locale.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { usePilotOf } from '../use-pilot.ts';
import { consenting } from './messages.ts';

/** Who has not consented reads that there are files, not what they are called. */
const filesIn = ({ legality, security }: Draft['declaration']) => [
  ...new Set([...legality.files, ...security.files]),
];

/** What is being written, to who may read it and not write. */
export function DraftView() {
  const t = useT();
  const of = usePilotOf();
  const query = useQuery(draftQuery(of));
  const { data: parks = [] } = useQuery(parksQuery);
  return (
    <Loaded query={query}>
      {({ value }) => (
        <DeclarationView
          value={value.declaration}
          files={
            new Map(filesIn(value.declaration).map((id, at) => [id, t(consenting.file, { at: at + 1 })]))
          }
          parks={new Map(parks.map(({ id, ...name }) => [id, name]))}
        />
      )}
    </Loaded>
  );
}
