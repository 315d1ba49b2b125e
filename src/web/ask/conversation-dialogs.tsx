import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ConversationInList, deleteConversation, renameConversation } from '../api/conversations.ts';
import { useT } from '../i18n/locale.tsx';
import { Confirm } from '../work/confirm.tsx';
import { work } from '../work/messages.ts';
import { kept as messages } from './account-messages.ts';
import { accountChats } from './chat-store.ts';

export interface Asking {
  act: 'rename' | 'delete';
  conversation: ConversationInList;
}

interface Props {
  asking: Asking | null;
  onClose: () => void;
  onChanged: () => Promise<unknown>;
  onDeleted: (id: string) => void;
}

/** Beside the list, not in its rows: a row that a search takes away leaves what is being asked about it. */
export function ConversationDialogs({ asking, onClose, onChanged, onDeleted }: Props) {
  // What was asked last stands there until the dialog is closed altogether.
  const [last, setLast] = useState(asking);
  if (asking !== null && asking !== last) setLast(asking);
  return (
    <>
      <Rename opened={asking?.act === 'rename'} asked={last} onClose={onClose} onChanged={onChanged} />
      <Delete
        opened={asking?.act === 'delete'}
        asked={last}
        onClose={onClose}
        onChanged={onChanged}
        onDeleted={onDeleted}
      />
    </>
  );
}

interface DialogProps extends Pick<Props, 'onClose' | 'onChanged'> {
  /** Closed it is there too, so that focus goes back to where it was opened from. */
  opened: boolean;
  asked: Asking | null;
}

function Rename({ opened, asked, onClose, onChanged }: DialogProps) {
  const t = useT();
  const [typed, setTyped] = useState({ of: asked, name: '' });
  const name = typed.of === asked ? typed.name : (asked?.conversation.title ?? '');
  const renaming = useMutation({
    mutationFn: ({ conversation }: Asking) => renameConversation(conversation.id, name.trim()),
    onSuccess: async () => {
      await onChanged();
      onClose();
    },
  });
  return (
    <Confirm
      opened={opened}
      title={t(messages.rename)}
      action={t(work.save)}
      pending={renaming.isPending}
      error={renaming.variables === asked ? renaming.error : null}
      disabled={name.trim() === ''}
      onClose={onClose}
      onConfirm={() => asked && renaming.mutate(asked)}
    >
      <TextInput
        label={t(messages.newTitle)}
        maxLength={120}
        value={name}
        onChange={(event) => setTyped({ of: asked, name: event.currentTarget.value })}
      />
    </Confirm>
  );
}

function Delete({ opened, asked, onClose, onChanged, onDeleted }: DialogProps & Pick<Props, 'onDeleted'>) {
  const t = useT();
  const deleting = useMutation({
    mutationFn: ({ conversation }: Asking) => deleteConversation(conversation.id),
    onSuccess: async (_, { conversation: { id } }) => {
      onClose();
      accountChats().remove(id);
      onDeleted(id);
      await onChanged();
    },
  });
  return (
    <Confirm
      opened={opened}
      title={t(messages.removeTitle)}
      action={t(messages.remove)}
      danger
      pending={deleting.isPending}
      error={deleting.variables === asked ? deleting.error : null}
      onClose={onClose}
      onConfirm={() => asked && deleting.mutate(asked)}
    >
      <p>{asked && t(messages.removeNote, { title: asked.conversation.title })}</p>
    </Confirm>
  );
}
