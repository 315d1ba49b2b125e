import type { Migration } from 'kysely/migration';
import { up as ledger } from './0001-ledger.ts';
import { up as library } from './0002-library.ts';
import { up as operational } from './0003-operational.ts';
import { up as identity } from './0004-identity.ts';
import { up as access } from './0005-access.ts';
import { up as enterprises } from './0006-enterprises.ts';
import { up as filesAndJobs } from './0007-files-and-jobs.ts';
import { up as checkpoints } from './0008-checkpoints.ts';
import { up as pilots } from './0009-pilots.ts';
import { up as compliance } from './0010-compliance.ts';
import { up as businessScope } from './0011-business-scope.ts';
import { up as milestones } from './0012-milestones.ts';
import { up as leads } from './0013-leads.ts';
import { up as inbox } from './0014-inbox.ts';
import { up as rewards } from './0015-rewards.ts';
import { up as conversations } from './0017-conversations.ts';
import { up as modelUse } from './0018-model-use.ts';
import { up as lateActs } from './0021-late-acts.ts';
import { up as rewardMoney } from './0022-reward-money.ts';
import { up as paperEntries } from './0023-paper-entries.ts';
import { up as conversationBytes } from './0024-conversation-bytes.ts';
import { up as evaluationQuestions } from './0025-evaluation-questions.ts';
import { up as passageVectors } from './0026-passage-vectors.ts';
import { up as renunciations } from './0027-renunciations.ts';
import { up as fewerPages } from './0028-fewer-pages.ts';
import { up as refuseReplace } from './0029-refuse-replace.ts';
import { up as daysOfFollowed } from './0030-days-of-followed.ts';
import type { Step } from './steps.ts';

/** Every step ever released, in the order of names. A step once released is never edited; the next change is a new one. */
export const migrations: Readonly<Record<Step, Migration>> = {
  '0001-ledger': { up: ledger },
  '0002-library': { up: library },
  '0003-operational': { up: operational },
  '0004-identity': { up: identity },
  '0005-access': { up: access },
  '0006-enterprises': { up: enterprises },
  '0007-files-and-jobs': { up: filesAndJobs },
  '0008-checkpoints': { up: checkpoints },
  '0009-pilots': { up: pilots },
  '0010-compliance': { up: compliance },
  '0011-business-scope': { up: businessScope },
  '0012-milestones': { up: milestones },
  '0013-leads': { up: leads },
  '0014-inbox': { up: inbox },
  '0015-rewards': { up: rewards },
  '0017-conversations': { up: conversations },
  '0018-model-use': { up: modelUse },
  '0021-late-acts': { up: lateActs },
  '0022-reward-money': { up: rewardMoney },
  '0023-paper-entries': { up: paperEntries },
  '0024-conversation-bytes': { up: conversationBytes },
  '0025-evaluation-questions': { up: evaluationQuestions },
  '0026-passage-vectors': { up: passageVectors },
  '0027-renunciations': { up: renunciations },
  '0028-fewer-pages': { up: fewerPages },
  '0029-refuse-replace': { up: refuseReplace },
  '0030-days-of-followed': { up: daysOfFollowed },
};
