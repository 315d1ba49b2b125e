import { CACHE_FOREVER, CACHE_REVALIDATED, isHashed, isPage, mayBePage, type Pages } from './pages.ts';

/** As much of the worker's assets binding as is used here. */
export interface AssetsBinding {
  fetch(request: Request): Promise<Response>;
}

/** The built web application out of the worker's static assets; what is told to browsers is as on Node. */
export function assetPages(assets: AssetsBinding): Pages {
  return async (c) => {
    const page = mayBePage(c.req.path);
    const url = new URL(page ? '/index.html' : c.req.path, c.req.url);
    const known = isPage(c.req.path);
    const headers = new Headers(c.req.raw.headers);
    // A page that is not there must not be answered with "you have it already".
    if (page && !known) headers.delete('if-none-match');
    const found = await assets.fetch(new Request(url, { headers }));
    if (found.status !== 200 && found.status !== 304) return null;
    const status = page && !known ? 404 : found.status;
    const response = new Response(found.body, { status, headers: found.headers });
    response.headers.set('Cache-Control', isHashed(c.req.path) ? CACHE_FOREVER : CACHE_REVALIDATED);
    return response;
  };
}
