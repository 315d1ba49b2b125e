import type { BookSheet } from '../../platform/documents/write-sheet.ts';
import type { Locale } from '../../shared/locale.ts';
import { COMPLAINT_CHANNEL_NAMES } from '../../shared/milestones/complaints.ts';
import { type Complaint, limitsOf } from '../complaints/complaint-store.ts';
import { BOOK_WORDS } from './book-words.ts';
import { type Columns, columnsOf, MONEY } from './columns.ts';

const COLUMNS: Columns = [
  ['order', 8],
  ['receivedOn', 12],
  ['channel', 20],
  ['claim', 40],
  ['claimed', 16, MONEY],
  ['answerBy', 14],
  ['regulatorBy', 14],
  ['answeredOn', 12],
  ['answer', 40],
  ['paid', 16, MONEY],
  ['paidOn', 12],
];

const yuan = (fen: number | null) => (fen === null ? null : fen / 100);

/** The newest version of each, the oldest complaint first. */
export function complaintsSheet(complaints: readonly Complaint[], locale: Locale): BookSheet {
  return {
    name: BOOK_WORDS.complaintLedger[locale],
    columns: columnsOf(COLUMNS, locale),
    rows: [...complaints]
      .sort((a, b) => a.number - b.number)
      .map((complaint) => [
        complaint.number,
        complaint.receivedOn,
        COMPLAINT_CHANNEL_NAMES[complaint.channel][locale],
        complaint.claim,
        yuan(complaint.claimed),
        limitsOf(complaint).own?.on ?? null,
        limitsOf(complaint).regulator?.on ?? null,
        complaint.answeredOn,
        complaint.answer,
        yuan(complaint.paid),
        complaint.paidOn,
      ]),
  };
}
