import { Button, StatusIndicator } from '@cloudscape-design/components';
import { useRef, useState } from 'react';
import type { ProviderCard } from '#domain/providers';
import { showPaper } from '#functions/providers/show-paper/definition';
import { usePlace } from '../place.ts';
import { mayAsk } from '../staff-roles.ts';
import { whenText } from '../tickets/ticket-words.ts';
import { kindsFor, stateOf } from './document.ts';
import { DocumentForm } from './document-form.tsx';
import { t } from './messages.ts';
import { PaperPicture } from './paper-picture.tsx';
import { RefusalAlert } from './refusal-alert.tsx';
import { RejectionForm } from './rejection-form.tsx';
import { useProviderDeed } from './use-provider-deed.ts';
import { checkerText, documentText } from './words.ts';

type Document = ProviderCard['documents'][number];

const looks = { CHECKED: 'success', UNCHECKED: 'pending', REJECTED: 'error', EXPIRED: 'error' } as const;

const Paper = ({ providerId, document }: { providerId: string; document: Document }) => {
  const { today, timeZone } = usePlace();
  const { kind, number, validUntil, checked, rejected, file } = document;
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
      {rejected === undefined ? null : <small>{t('rejectedFor', { reason: rejected.reason })}</small>}
      {file === undefined || !mayAsk(showPaper) ? null : (
        <PaperPicture providerId={providerId} file={file} label={documentText(kind)} />
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

interface EntryProps {
  readonly card: ProviderCard;
  readonly document: Document;
  readonly checking: ReturnType<typeof useChecking>;
}

/** One paper, and what may be done to the one of its kind that was handed in last. */
const Entry = ({ card, document, checking }: EntryProps) => {
  const { today } = usePlace();
  const [isRejecting, setRejecting] = useState(false);
  const { kind } = document;
  const isLast = card.documents.findLast((one) => one.kind === kind) === document;
  const isChecking = checking.sent?.deed === 'check-document' && checking.sent.kind === kind;
  return (
    <li>
      <Paper providerId={card.providerId} document={document} />
      {card.deeds.includes('check-document') && stateOf(document, today) === 'UNCHECKED' ? (
        <Button
          ariaLabel={t('checkOf', { kind: documentText(kind) })}
          loading={isChecking}
          onClick={() => checking.check(kind)}
        >
          {t('check')}
        </Button>
      ) : null}
      {isLast && !isRejecting && document.rejected === undefined && card.deeds.includes('reject-document') ? (
        <Button ariaLabel={t('rejectOf', { kind: documentText(kind) })} onClick={() => setRejecting(true)}>
          {t('reject')}
        </Button>
      ) : null}
      {isRejecting ? <RejectionForm card={card} kind={kind} onDone={() => setRejecting(false)} /> : null}
    </li>
  );
};

const Papers = ({ card }: { card: ProviderCard }) => {
  const checking = useChecking(card);
  return (
    <>
      <RefusalAlert sending={checking} />
      {card.documents.length === 0 ? <p className="quiet">{t('noDocuments')}</p> : null}
      <ul className="provider-rows">
        {card.documents.map((document) => (
          <Entry
            key={`${document.kind} ${document.checked?.at ?? ''}`}
            card={card}
            document={document}
            checking={checking}
          />
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
