import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type AwardObjectionInList, awardObjectionPage } from '../api/award-objections.ts';
import { type ObjectionInList, objectionPage } from '../api/objections.ts';
import { usePaged } from '../work/paged.tsx';
import { ofAwards, office } from './messages.ts';
import { ObjectionsTable } from './objections-table.tsx';

/** For who receives objections, and for auditors. */
export function OfficeObjectionsPage() {
  const { state } = useSearch({ from: '/signed-in/office/objections' });
  const navigate = useNavigate({ from: '/office/objections' });
  const pages = usePaged<ObjectionInList>(
    ['objections', 'list'],
    (cursor, signal) => objectionPage(state, cursor, signal),
    { filter: { state } },
  );
  return (
    <ObjectionsTable
      words={{ title: office.title, lead: office.lead, about: office.pilot, noneHint: office.noneHint }}
      pages={pages}
      state={state}
      onState={(next) => void navigate({ search: { state: next }, replace: true, resetScroll: false })}
      link={({ id, pilot }) => (
        <Link to="/office/objections/$objectionId" params={{ objectionId: id }}>
          {pilot.title}
        </Link>
      )}
    />
  );
}

/** The same for lists of awards. */
export function AwardObjectionsPage() {
  const { state } = useSearch({ from: '/signed-in/office/award-objections' });
  const navigate = useNavigate({ from: '/office/award-objections' });
  const pages = usePaged<AwardObjectionInList>(
    ['objections', 'awards', 'list'],
    (cursor, signal) => awardObjectionPage(state, cursor, signal),
    { filter: { state } },
  );
  return (
    <ObjectionsTable
      words={{
        ...{ title: ofAwards.title, lead: ofAwards.lead },
        ...{ about: ofAwards.list, noneHint: ofAwards.noneHint },
      }}
      pages={pages}
      state={state}
      onState={(next) => void navigate({ search: { state: next }, replace: true, resetScroll: false })}
      link={({ id, batch }) => (
        <Link to="/office/award-objections/$objectionId" params={{ objectionId: id }}>
          {batch.title}
        </Link>
      )}
    />
  );
}
