import blocks from '../work/blocks.module.css';

/** Files that a version named, as they were. */
export interface Attached {
  files: readonly { id: string; name: string }[];
  addressOf: (fileId: string) => string;
}

export function Files({ ids, files, addressOf }: Attached & { ids: readonly string[] }) {
  return (
    <span className={blocks.roles}>
      {ids.map((id) => (
        <a key={id} href={addressOf(id)} target="_blank" rel="noreferrer">
          {files.find((file) => file.id === id)?.name ?? id}
        </a>
      ))}
    </span>
  );
}
