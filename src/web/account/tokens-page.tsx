import { useState } from 'react';
import type { NewToken } from '../api/own-account.ts';
import { NewTokenBlock } from './new-token-block.tsx';
import { own } from './own-messages.ts';
import { OwnPage } from './own-page.tsx';
import { TokenForm } from './token-form.tsx';
import { TokenList } from './token-list.tsx';
import { tokens } from './token-messages.ts';

export function TokensPage() {
  const [made, setMade] = useState<NewToken | null>(null);
  return (
    <OwnPage title={own.tokens} lead={tokens.lead}>
      {() => (
        <>
          {made ? <NewTokenBlock made={made} onKept={() => setMade(null)} /> : <TokenForm onMade={setMade} />}
          <TokenList />
        </>
      )}
    </OwnPage>
  );
}
