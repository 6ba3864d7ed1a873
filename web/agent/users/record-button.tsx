import { Button, Modal, Spinner } from '@cloudscape-design/components';
import { lazy, Suspense, useState } from 'react';
import { showUserRecord } from '#functions/users/show-record/definition';
import { mayAsk } from '../staff-roles.ts';
import { t } from './messages.ts';
import type { OpenedFrom } from './record-query.ts';

const RecordPage = lazy(() => import('./record-page.tsx').then(({ RecordPage }) => ({ default: RecordPage })));

/** 用户档案, beside whatever it is opened from; nothing for those who may not look. Source: ORDER-02. */
export const RecordButton = ({ from }: { from: OpenedFrom }) => {
  const [isOpen, setOpen] = useState(false);
  if (!mayAsk(showUserRecord)) return null;
  return (
    <>
      <Button iconName="user-profile" variant="inline-link" onClick={() => setOpen(true)}>
        {t('record')}
      </Button>
      {isOpen ? (
        <Modal visible size="large" header={t('record')} closeAriaLabel={t('close')} onDismiss={() => setOpen(false)}>
          <Suspense fallback={<Spinner size="large" />}>
            <RecordPage from={from} />
          </Suspense>
        </Modal>
      ) : null}
    </>
  );
};
