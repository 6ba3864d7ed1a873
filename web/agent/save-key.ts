interface Pressed {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly key: string;
}

/** Ctrl or Cmd with Enter: saves what is being written, wherever the cursor is. */
export const isSaveKey = ({ ctrlKey, metaKey, key }: Pressed): boolean => (ctrlKey || metaKey) && key === 'Enter';
