/**
 * Stands between the cells of a table's row, one row a line, where a text is read out of a Word or PDF file: what an
 * editor sees and may put right, and what the cut knows a row by.
 */
export const CELL = '｜';
