import { ChangeEmail } from './change-email.tsx';
import { ChangePhone } from './change-phone.tsx';
import { NameForm } from './name-form.tsx';
import { own, profile } from './own-messages.ts';
import { OwnPage } from './own-page.tsx';
import { OwnRoles } from './own-roles.tsx';
import { TellingForm } from './telling-form.tsx';

export function AccountPage() {
  return (
    <OwnPage title={own.profile} lead={profile.lead}>
      {(account) => (
        <>
          <NameForm account={account} />
          <ChangeEmail account={account} />
          <ChangePhone account={account} />
          <TellingForm account={account} />
          <OwnRoles account={account} />
        </>
      )}
    </OwnPage>
  );
}
