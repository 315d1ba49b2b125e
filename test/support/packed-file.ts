const PACKED = new URL('../../dist/server/', import.meta.url);

/**
 * Stands for platform/file-beside.ts where the packed service is as new as its sources, which `npm test` sees to: of a
 * thread that begins with sources nine tenths are reading a hundred of them and taking their types away.
 */
export const fileBeside = (name: string): URL => new URL(`${name}.js`, PACKED);
