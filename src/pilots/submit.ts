import type { Caller } from '../access/index.ts';
import { screenVersion } from './compliance/screen-version.ts';
import { freeze } from './freeze.ts';
import { type Moving, move } from './move.ts';
import { type Party, updateParty } from './parties.ts';
import type { Room } from './room.ts';

/** A letter was compared with the version before: with another one it is compared again. */
function toBeChecked({ database: db }: Room, parties: readonly Party[]) {
  return parties
    .filter(({ consent }) => consent === 'checked')
    .map((party) => updateParty(db, { ...party, consent: 'letter' }));
}

/** Freezes the draft as a numbered version, screens it and hands it in; what was not stamped yet is stamped then. */
export function submit(room: Room, caller: Caller, moving: Moving & { enterpriseId: string }) {
  return move(room, caller, { action: 'pilot.act', verb: 'submit' }, moving, async ({ pilot, ...stage }) => {
    const by = { by: caller.actor.id, at: stage.at };
    const { version, rows, rely } = await freeze(room, { pilot, parties: stage.parties, ...by });
    const { number, code, hash, content } = version;
    const { identity, plan } = content.declaration;
    const screened = await screenVersion(room, version, stage);
    const zh = `版本 ${number}，版本码 ${code}。由牵头主体将盖章扫描件或电子签名文件上传至该版本；修改后须重新盖章。`;
    const en = `Version ${number}, code ${code}. The lead uploads its stamped scan or e-signed file; any change is to be stamped again.`;
    return {
      pilot: { version: number, title: identity.title, startsOn: plan.startsOn, endsOn: plan.endsOn },
      payload: { version: number, code, hash },
      append: [screened.append],
      rows: [...rows, ...toBeChecked(room, stage.parties), ...screened.rows],
      rely,
      detail:
        screened.detail === null
          ? { zh, en }
          : { zh: `${zh}\n${screened.detail.zh}`, en: `${en}\n${screened.detail.en}` },
    };
  });
}
