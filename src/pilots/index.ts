export { accept } from './accept.ts';
export { ACTS_IN, hasEnded } from './acts.ts';
export { actsOf } from './acts-of.ts';
export { addFile } from './add-file.ts';
export { admit } from './admit.ts';
export { pilotMoved, recordChanged, requestDecided } from './answers.ts';
export { type BoardWanted, type RunningPilot, readBoard, readBoardCounts, readRunning } from './board.ts';
export { addParty } from './change-parties.ts';
export { type ChangingRecord, changeRecord } from './change-record.ts';
export { answerItem } from './compliance/answer-item.ts';
export { judgeFinding } from './compliance/judge-finding.ts';
export { judgeItem } from './compliance/judge-item.ts';
export { lookAtCompliance } from './compliance/look-at-compliance.ts';
export { complianceJob } from './compliance/review-compliance.ts';
export { consent } from './consent.ts';
export { type DecidingRequest, decideRequest } from './decide-request.ts';
export { withoutCaps } from './declares-caps.ts';
export { readDraft } from './drafts.ts';
export { findPilots, pilotTitles } from './find-pilots.ts';
export { follow } from './follow.ts';
export { readHistory } from './history.ts';
export { listOwn } from './list-own.ts';
export { look, lookAtVersion, seenWhole } from './look.ts';
export {
  assertLeads,
  assertTakesPart,
  handled,
  type Moving,
  move,
  pauseByItself,
  untied,
} from './move.ts';
export { nameDocument } from './name-document.ts';
export * as objectionRules from './objection-rules.ts';
export * as objectionForms from './objection-schemas.ts';
export { objectionFilesOwner, objectionsOf } from './objection-store.ts';
export { CONCLUSION_NAMES } from './opinion-store.ts';
export { fileDigests, filesOwner } from './own-files.ts';
export { assertPartOf, isPartOf, type Party, readParties } from './parties.ts';
export { assertHandedIn, assertIn } from './pilot.ts';
export { partOf } from './pilot-lists.ts';
export {
  countByState,
  type PilotInBrief,
  partiesOfAll,
  pilotsIn,
  pilotsNamed,
  pilotsWith,
} from './pilots-in.ts';
export { printReceipt, printRemarks, printVersion } from './print.ts';
export { publicPilotRoutes } from './public-routes.ts';
export { queue } from './queue.ts';
export { objectionSeen } from './read-objections.ts';
export { listRegister } from './read-register.ts';
export { rebuildRegister } from './rebuild-register.ts';
export { register } from './register.ts';
export { fileOpinion, inviteExpert, isRecused } from './review.ts';
export { body, json, type MoveRoom, PRIVATE, type Room as PilotRoom } from './room.ts';
export { pilotRoutes } from './routes.ts';
export { lookAtDraft, saveDraft } from './save-draft.ts';
export {
  casePath,
  caseRequestPath,
  deciding,
  pilotPath,
  recordChange,
  withReason,
} from './schemas.ts';
export { seal } from './seal.ts';
export { start } from './start.ts';
export { startTesting } from './start-testing.ts';
export {
  type Pilot,
  readPilot,
  readPilotWithRun,
  runStream,
  setWatch,
  streamOf as pilotStream,
  updatePilot,
  type WatchCounted,
} from './store.ts';
export { submit } from './submit.ts';
export { applicantsOf, membersOf, messages, officersOf, ownersOf, toPilot, type Words } from './tell.ts';
export { NO_DEADLINE, readTerms, termSeeds } from './terms.ts';
export { toExpertReview } from './to-expert-review.ts';
export { contentInForce, filesOf } from './versions.ts';
export { isOver, isWithin, windowOf } from './window.ts';
export { moveWithReason } from './with-reason.ts';
