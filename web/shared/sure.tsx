import { Button, Modal } from '@cloudscape-design/components';
import type { ReactNode } from 'react';

interface SureProps {
  /** The question: 确定办结工单 TS202503040001？ */
  readonly question: string;
  /** The button that does it; the deed's own word, so that nobody reads 确定 and means something else. */
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly isSending?: boolean;
  /** What follows from it. */
  readonly children: ReactNode;
}

/** Asks once more before what can't be taken back. */
export const Sure = ({ question, yes, no, onYes, onNo, isSending = false, children }: SureProps) => (
  <Modal
    visible
    header={question}
    closeAriaLabel={no}
    onDismiss={onNo}
    footer={
      <div className="deed-buttons">
        <Button onClick={onNo}>{no}</Button>
        <Button variant="primary" loading={isSending} onClick={onYes}>
          {yes}
        </Button>
      </div>
    }
  >
    {children}
  </Modal>
);
