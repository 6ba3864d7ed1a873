import { Button } from '@cloudscape-design/components';
import { useState } from 'react';
import { t } from './messages.ts';
import { VisitList } from './visit-list.tsx';
import { VisitPage } from './visit-page.tsx';

/** Return visits: the list, or the one that is being rung up. Source: ORDER-37, X-14. */
export const VisitsPanel = () => {
  const [visitId, setVisitId] = useState<string>();
  const [news, setNews] = useState('');
  const open = (chosen: string | undefined) => {
    setVisitId(chosen);
    setNews('');
  };
  return (
    <>
      <p className="deed-news" aria-live="polite">
        {news}
      </p>
      {visitId === undefined ? (
        <VisitList onOpen={open} />
      ) : (
        <div className="ticket-view">
          <div>
            <Button iconName="arrow-left" variant="inline-link" onClick={() => open(undefined)}>
              {t('back')}
            </Button>
          </div>
          <VisitPage
            key={visitId}
            visitId={visitId}
            onDone={(outcome, score) => {
              setVisitId(undefined);
              setNews(t(`done${outcome}`, { score }));
            }}
          />
        </div>
      )}
    </>
  );
};
