import { Alert, Button } from '@cloudscape-design/components';
import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import { useFirstFieldFocused } from '../use-first-field-focused.ts';
import { formKey } from './keys.ts';
import { t } from './messages.ts';

/** What a form's bar hears of it. */
export interface FormNews {
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** It asks, or is on its way: nothing else may take its place. */
  readonly onHold: (isHeld: boolean) => void;
}

interface DeedFrameProps extends Omit<FormNews, 'onDone'> {
  /** The deed's own word. */
  readonly label: string;
  /** Whether it may still be done. */
  readonly mayDo: boolean;
  readonly isAsking?: boolean;
  readonly isSending: boolean;
  /** What was written before and not sent stands in it; begins anew. */
  readonly onAnew?: (() => void) | undefined;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

const Resumed = ({ onAnew }: { onAnew: () => void }) => (
  <Alert
    type="info"
    action={
      <Button formAction="none" onClick={onAnew}>
        {t('startAnew')}
      </Button>
    }
  >
    {t('resumed')}
  </Alert>
);

/** The frame of a deed's form: Ctrl+Enter submits, Esc puts it away. */
export const DeedFrame = (props: DeedFrameProps) => {
  const { label, mayDo, isAsking = false, isSending, onSubmit, onCancel, onHold, onAnew, children } = props;
  const element = useFirstFieldFocused();
  const isHeld = isAsking || isSending;
  useEffect(() => {
    onHold(isHeld);
    return () => onHold(false);
  }, [isHeld, onHold]);
  const onKeyDown = (event: KeyboardEvent) => {
    const meant = formKey(event, isHeld);
    if (meant === 'CANCEL') onCancel();
    if (meant !== 'SUBMIT') return;
    event.preventDefault();
    onSubmit();
  };
  return (
    <form
      ref={element}
      className="deed-form"
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isHeld) onSubmit();
      }}
    >
      {onAnew === undefined ? null : <Resumed onAnew={onAnew} />}
      {children}
      <div className="deed-buttons">
        <Button formAction="none" disabled={isSending} onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button variant="primary" formAction="submit" loading={isSending} disabled={!mayDo}>
          {t('submit', { deed: label })}
        </Button>
      </div>
    </form>
  );
};
