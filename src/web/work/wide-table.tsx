import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './wide-table.module.css';

export interface Column<T> {
  label: string;
  cell: (row: T) => ReactNode;
  /** Figures stand at the right, under each other. */
  numeric?: boolean;
}

interface Props<T> {
  /** Said to screen readers. */
  caption: string;
  /** The first names the row; on a phone it is the card's title. */
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
}

/** A table that becomes a card a row on a phone; still a table to screen readers, which `display` would take from it. */
export function WideTable<T>({ caption, columns, rows, keyOf }: Props<T>) {
  return (
    <Table className={styles.table} aria-label={caption} role="table">
      <Table.Thead role="rowgroup" className={styles.head}>
        <Table.Tr role="row">
          {columns.map(({ label, numeric }) => (
            <Table.Th key={label} role="columnheader" scope="col" data-numeric={numeric}>
              {label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {rows.map((row) => (
          <Table.Tr key={keyOf(row)} role="row" className={styles.row}>
            {columns.map(({ label, cell, numeric }, at) =>
              at === 0 ? (
                <Table.Th key={label} role="rowheader" scope="row" className={styles.name}>
                  {cell(row)}
                </Table.Th>
              ) : (
                <Table.Td key={label} role="cell" data-label={label} data-numeric={numeric}>
                  <div>{cell(row)}</div>
                </Table.Td>
              ),
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
