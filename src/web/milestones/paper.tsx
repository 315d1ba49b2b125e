import { useT } from '../i18n/locale.tsx';
import { Facts } from '../work/facts.tsx';
import styles from './paper.module.css';
import { paper as messages } from './paper-messages.ts';

interface OfPilot {
  title: string;
  number: string | null;
  parties: readonly { name: string; lead: boolean; host: boolean }[];
}

/** On paper only: what a report is of, as on the screen the page around it says. */
export function PaperHead({ pilot: { title, number, parties }, code }: { pilot: OfPilot; code: string }) {
  const t = useT();
  return (
    <div className={styles.paper} aria-hidden="true">
      <Facts
        facts={[
          [t(messages.pilot), title],
          [t(messages.number), number],
          [t(messages.lead), parties.find(({ lead }) => lead)?.name],
          [t(messages.host), parties.find(({ host }) => host)?.name],
          [t(messages.code), code],
        ]}
      />
    </div>
  );
}

/** On paper only: where it is stamped. */
export function Signatures({ hasHost }: { hasHost: boolean }) {
  const t = useT();
  return (
    <div className={`${styles.paper} ${styles.signatures}`} aria-hidden="true">
      {[messages.byLead, ...(hasHost ? [messages.byHost] : [])].map((who) => (
        <div key={who.en}>
          <p>{t(who)}</p>
          <p>{t(messages.date)}</p>
        </div>
      ))}
    </div>
  );
}
