import { ownAccountRoutes } from './account-routes.ts';
import { credentialRoutes } from './credential-routes.ts';
import { entranceRoutes } from './entrance-routes.ts';
import { oidcRoutes } from './oidc-routes.ts';
import type { AccountParts } from './route-parts.ts';

/** Every route of the account's part. */
export function accountRoutes(parts: AccountParts) {
  return [
    entranceRoutes(parts),
    oidcRoutes(parts),
    ownAccountRoutes(parts),
    credentialRoutes(parts),
  ] as const;
}
