import { createRouter } from '../../platform/http/router.ts';
import { ownAccountRoutes } from './account-routes.ts';
import { credentialRoutes } from './credential-routes.ts';
import { entranceRoutes } from './entrance-routes.ts';
import { oidcRoutes } from './oidc-routes.ts';
import type { AccountParts } from './route-parts.ts';

/** Every route of the account's part. */
export function accountRoutes(parts: AccountParts) {
  return createRouter()
    .route('/', entranceRoutes(parts))
    .route('/', oidcRoutes(parts))
    .route('/', ownAccountRoutes(parts))
    .route('/', credentialRoutes(parts));
}
