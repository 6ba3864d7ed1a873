import { Button } from '@cloudscape-design/components';
import type { KeyboardEvent, ReactNode } from 'react';
import type { OrderView } from '#domain/orders';
import { isSaveKey } from '../save-key.ts';
import { useFirstFieldFocused } from '../use-first-field-focused.ts';
import { deedsOf, type StaffDeed } from './deeds.ts';
import { t } from './messages.ts';

interface DeedFrameProps {
  readonly order: OrderView;
  readonly deed: StaffDeed;
  readonly isSending: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

const onKeys =
  ({ onSubmit, onCancel }: DeedFrameProps) =>
  (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
    if (!isSaveKey(event)) return;
    event.preventDefault();
    onSubmit();
  };

/** The frame of a deed's form: Ctrl+Enter submits, Esc puts it away. */
export const DeedFrame = (props: DeedFrameProps) => {
  const { order, deed, isSending, onSubmit, onCancel, children } = props;
  const element = useFirstFieldFocused();
  return (
    <form
      ref={element}
      className="deed-form"
      aria-label={t(`deed${deed}`)}
      onKeyDown={onKeys(props)}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <div className="deed-buttons">
        <Button formAction="none" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button variant="primary" formAction="submit" loading={isSending} disabled={!deedsOf(order).includes(deed)}>
          {t('submit', { deed: t(`deed${deed}`) })}
        </Button>
      </div>
    </form>
  );
};
