import { createRoute, z } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { asFile } from '../../milestones/index.ts';
import { casePath } from '../../pilots/index.ts';
import { fileName } from '../../platform/files/file-name.ts';
import { createRouter } from '../../platform/http/router.ts';
import { streamOfBytes } from '../../platform/http/text-stream.ts';
import { LOCALES } from '../../shared/locale.ts';
import { batchPath } from '../batches/batch-schemas.ts';
import type { Room } from '../room.ts';
import { batchDossier } from './batch-dossier.ts';
import { bindDossier, type Dossier } from './bind-dossier.ts';
import { pilotDossier } from './pilot-dossier.ts';

const query = z.object({ lang: z.enum(LOCALES).default('zh').meta({ description: 'Of the dossier' }) });
const archive = {
  200: {
    description: 'A ZIP: the dossier as one PDF, and every uploaded file as it came',
    content: { 'application/zip': { schema: z.any().meta({ type: 'string', format: 'binary' }) } },
  },
};

const ofPilot = createRoute({
  method: 'get',
  path: '/api/v1/office/pilots/{pilotId}/dossier.zip',
  summary: '一键成卷 · the dossier of a pilot, as far as the caller may see it',
  request: { params: casePath, query },
  responses: archive,
});

const ofBatch = createRoute({
  method: 'get',
  path: '/api/v1/office/batches/{batchId}/dossier.zip',
  summary: '一键成卷 · the dossier of a batch, as far as the caller may see it',
  request: { params: batchPath, query },
  responses: archive,
});

export function dossierRoutes(room: Room) {
  const send = async (dossier: Dossier, locale: (typeof LOCALES)[number], by: string) => {
    const { name, bytes } = await bindDossier(room, dossier, { locale, by });
    return new Response(streamOfBytes(bytes), {
      headers: asFile('application/zip', fileName(`${name}.zip`)),
    }) as never;
  };
  return createRouter()
    .openapi(ofPilot, async (c) => {
      const { lang: locale } = c.req.valid('query');
      const caller = callerOf(c);
      const dossier = await pilotDossier(room, caller, { ...c.req.valid('param'), locale });
      return send(dossier, locale, caller.actor.name);
    })
    .openapi(ofBatch, async (c) => {
      const { lang: locale } = c.req.valid('query');
      const caller = callerOf(c);
      const dossier = await batchDossier(room, caller, { ...c.req.valid('param'), locale });
      return send(dossier, locale, caller.actor.name);
    });
}
