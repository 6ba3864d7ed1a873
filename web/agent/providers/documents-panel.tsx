import { Button, StatusIndicator } from '@cloudscape-design/components';
import { useRef, useState } from 'react';
import type { ProviderCard } from '#domain/providers';
import { usePlace } from '../place.ts';
import { whenText } from '../tickets/ticket-words.ts';
import { kindsFor, stateOf } from './document.ts';
import { DocumentForm } from './document-form.tsx';
import { t } from './messages.ts';
import { RefusalAlert } from './refusal-alert.tsx';
import { useProviderDeed } from './use-provider-deed.ts';
import { checkerText, documentText } from './words.ts';

type Document = ProviderCard['documents'][number];

const looks = { CHECKED: 'success', UNCHECKED: 'pending', EXPIRED: 'error' } as const;

const Paper = ({ document }: { document: Document }) => {
  const { today, timeZone } = usePlace();
  const { kind, number, validUntil, checked } = document;
  const state = stateOf(document, today);
  return (
    <>
      <b>{documentText(kind)}</b>
      <span>
        {number} · {validUntil === undefined ? t('forEver') : t('validUntil', { date: validUntil })}
      </span>
      <StatusIndicator type={looks[state]}>{t(`paper${state}`)}</StatusIndicator>
      {checked === undefined ? null : (
        <small className="quiet">
          {t('checkedBy', { who: checkerText(checked.by), when: whenText(checked.at, timeZone) })}
        </small>
      )}
    </>
  );
};

/** Notes that somebody has seen a paper; a second press while that is on its way is the same command. */
const useChecking = (card: ProviderCard) => {
  const commands = useRef(new Map<string, string>());
  const sending = useProviderDeed(card, () => commands.current.clear());
  const check = (kind: string) => {
    const commandId = commands.current.get(kind) ?? crypto.randomUUID();
    commands.current.set(kind, commandId);
    sending.send({ deed: 'check-document', kind }, commandId);
  };
  return { ...sending, check };
};

const Papers = ({ card }: { card: ProviderCard }) => {
  const { today } = usePlace();
  const checking = useChecking(card);
  const isChecking = (kind: string) => checking.sent?.deed === 'check-document' && checking.sent.kind === kind;
  return (
    <>
      <RefusalAlert sending={checking} />
      {card.documents.length === 0 ? <p className="quiet">{t('noDocuments')}</p> : null}
      <ul className="provider-rows">
        {card.documents.map((document) => (
          <li key={`${document.kind} ${document.checked?.at ?? ''}`}>
            <Paper document={document} />
            {card.deeds.includes('check-document') && stateOf(document, today) === 'UNCHECKED' ? (
              <Button
                ariaLabel={t('checkOf', { kind: documentText(document.kind) })}
                loading={isChecking(document.kind)}
                onClick={() => checking.check(document.kind)}
              >
                {t('check')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
};

/** 资质文件: which there are, whether somebody has seen them, and a form for new ones. Source: ORDER-45. */
export const DocumentsPanel = ({ card }: { card: ProviderCard }) => {
  const [isFiling, setFiling] = useState(false);
  return (
    <section className="panel provider-documents" aria-label={t('documents')}>
      <h3>{t('documents')}</h3>
      <Papers card={card} />
      {isFiling ? <DocumentForm card={card} onDone={() => setFiling(false)} /> : null}
      {!isFiling && card.deeds.includes('file-document') && kindsFor(card).length > 0 ? (
        <div>
          <Button onClick={() => setFiling(true)}>{t('fileDocument')}</Button>
        </div>
      ) : null}
    </section>
  );
};
