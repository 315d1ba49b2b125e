import { own } from './own-messages.ts';
import { OwnPage } from './own-page.tsx';
import { PasswordBlock } from './password-block.tsx';
import { SecondFactorBlock } from './second-factor-block.tsx';
import { SecurityLog } from './security-log.tsx';
import { SessionList } from './session-list.tsx';

/** An official who has yet to set up a second factor may do that and nothing else. */
export function SecurityPage() {
  return (
    <OwnPage title={own.security} beforeSecondFactor>
      {(account) => (
        <>
          <SecondFactorBlock account={account} />
          {!(account.secondFactorRequired && account.secondFactor !== 'done') && (
            <>
              <PasswordBlock />
              <SessionList />
              <SecurityLog />
            </>
          )}
        </>
      )}
    </OwnPage>
  );
}
