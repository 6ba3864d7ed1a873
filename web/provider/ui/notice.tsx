import type { ReactNode } from 'react';

interface NoticeProps {
  readonly kind: 'ERROR' | 'WARNING' | 'INFO' | 'DONE';
  readonly title?: string;
  readonly action?: { readonly label: string; readonly onAct: () => void };
  readonly children?: ReactNode;
}

/** A word of the page's own; what went wrong is read out at once. */
export const Notice = ({ kind, title, action, children }: NoticeProps) => (
  <div className={`notice notice-${kind.toLowerCase()}`} role={kind === 'ERROR' ? 'alert' : 'status'}>
    {title === undefined ? null : <b>{title}</b>}
    {children === undefined ? null : <div>{children}</div>}
    {action === undefined ? null : (
      <button type="button" className="button button-small" onClick={action.onAct}>
        {action.label}
      </button>
    )}
  </div>
);
