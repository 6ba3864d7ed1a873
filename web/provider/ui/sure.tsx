import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../messages.ts';

interface SureProps {
  readonly title: string;
  readonly yes: string;
  readonly isGrave?: boolean;
  readonly children?: ReactNode;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks once more before what cannot be taken back; Escape is no, and the focus goes back to where it was. */
export const Sure = ({ title, yes, isGrave = false, children, onYes, onNo }: SureProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sure"
      aria-labelledby="sure-title"
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id="sure-title">{title}</h2>
      {children}
      <div className="sure-buttons">
        <button type="button" className="button" onClick={onNo}>
          {t('back')}
        </button>
        <button type="button" className={`button ${isGrave ? 'button-grave' : 'button-primary'}`} onClick={onYes}>
          {yes}
        </button>
      </div>
    </dialog>
  );
};
