import { useState } from 'react';
import { t } from '../messages.ts';
import { Field } from '../ui/field.tsx';

/** Words that go along with a deed; none where nothing was written. */
export const useNote = () => {
  const [words, write] = useState('');
  const note = words.trim();
  return { words, write, said: note === '' ? {} : { note } };
};

interface NoteFieldProps {
  readonly note: { readonly words: string; readonly write: (words: string) => void };
}

/** A line for what else there is to say. */
export const NoteField = ({ note: { words, write } }: NoteFieldProps) => (
  <Field label={t('note')}>
    {(props) => <input {...props} value={words} maxLength={500} onChange={({ target }) => write(target.value)} />}
  </Field>
);
