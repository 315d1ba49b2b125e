import type { Versioned } from '../../api/client.ts';
import type { Pilot } from '../../api/pilots.ts';
import { useT } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import { AddParty } from '../parties/add-party.tsx';
import { PartyList } from '../parties/party-list.tsx';
import { parties } from '../party-messages.ts';

export function PeoplePart({ pilot }: { pilot: Versioned<Pilot> }) {
  const t = useT();
  return (
    <>
      <Block title={t(parties.title)}>
        <PartyList pilot={pilot} />
      </Block>
      {pilot.value.verbs.includes('change-parties') && (
        <Block title={t(parties.add)} note={t(parties.addNote)}>
          <AddParty pilot={pilot.value} />
        </Block>
      )}
    </>
  );
}
