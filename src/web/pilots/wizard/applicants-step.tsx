import type { Versioned } from '../../api/client.ts';
import type { Pilot } from '../../api/pilots.ts';
import { useT } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import { AddParty } from '../parties/add-party.tsx';
import { PartyList } from '../parties/party-list.tsx';
import { parties as messages } from '../party-messages.ts';

/** Who applies. Each change is done at once: others are asked and told of it. */
export function ApplicantsStep({ pilot }: { pilot: Versioned<Pilot> }) {
  const t = useT();
  return (
    <>
      <Block title={t(messages.title)}>
        <PartyList pilot={pilot} />
      </Block>
      {pilot.value.verbs.includes('change-parties') && (
        <Block title={t(messages.add)} note={t(messages.addNote)}>
          <AddParty pilot={pilot.value} />
        </Block>
      )}
    </>
  );
}
