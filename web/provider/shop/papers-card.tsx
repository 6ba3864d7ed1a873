import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { localDate } from '../../shared/time.ts';
import type { OwnDeed, Profile } from '../api.ts';
import { t } from '../messages.ts';
import { useNow, usePlace } from '../place.ts';
import { useOwnDeed } from '../queries.ts';
import { problemText } from '../words.ts';
import { missingKinds, paperState } from './paper-draft.ts';
import { PaperForm } from './paper-form.tsx';
import { paperText } from './paper-words.ts';
import { ShopTrouble } from './shop-trouble.tsx';

type Paper = Profile['documents'][number];

const Picture = ({ file, label }: { file: string; label: string }) => {
  const { ask } = usePlace();
  const { data, error } = useQuery({
    queryKey: ['paper', file],
    queryFn: () => ask.showPaper(file),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data !== undefined)
    return <img className="stored-picture" src={`data:${data.contentType};base64,${data.data}`} alt={label} />;
  return <>{error === null ? t('loading') : problemText(error)}</>;
};

/** One paper: how it stands, why it was sent back, and its picture where one was handed in. */
const PaperLine = ({ paper, today }: { paper: Paper; today: string }) => {
  const [isShown, show] = useState(false);
  const { kind, number, validUntil, rejected, file } = paper;
  const state = paperState(paper, today);
  return (
    <li className="paper">
      <b>{paperText(kind)}</b>
      <span className={`paper-${state.toLowerCase()}`}>{t(`paper${state}`)}</span>
      <small>
        {number} · {validUntil === undefined ? t('forEver') : t('validUntil', { date: validUntil })}
      </small>
      {rejected === undefined ? null : <p className="trouble">{t('rejectedFor', { reason: rejected.reason })}</p>}
      {file === undefined ? null : (
        <button type="button" className="button-plain" onClick={() => show(!isShown)}>
          {t(isShown ? 'hidePicture' : 'showPicture')}
        </button>
      )}
      {isShown && file !== undefined ? <Picture file={file} label={paperText(kind)} /> : null}
    </li>
  );
};

const Papers = ({ me }: { me: Profile }) => {
  const { timeZone } = usePlace();
  const today = localDate(useNow(), timeZone);
  return (
    <ul className="people">
      {me.documents.map((paper) => (
        <PaperLine
          key={`${paper.kind} ${paper.number} ${paper.checked?.at ?? ''} ${paper.rejected?.at ?? ''}`}
          paper={paper}
          today={today}
        />
      ))}
      {missingKinds(me).map((kind) => (
        <li key={kind} className="paper">
          <b>{paperText(kind)}</b>
          <span className="quiet">{t('paperMISSING')}</span>
        </li>
      ))}
    </ul>
  );
};

/** 资质文件: what was handed in, what somebody has seen or sent back, and a form for new ones. Source: ORDER-45, ORDER-47. */
export const PapersCard = ({ me }: { me: Profile }) => {
  const [isFiling, setFiling] = useState(false);
  const doing = useOwnDeed(me, () => setFiling(false));
  const [firstKind] = [...missingKinds(me), ...me.paperKinds];
  return (
    <section className="card" aria-labelledby="papers">
      <h2 id="papers">{t('papers')}</h2>
      <ShopTrouble error={doing.error} />
      <Papers me={me} />
      {isFiling && firstKind !== undefined ? (
        <PaperForm
          me={me}
          kind={firstKind}
          isShut={doing.isPending}
          onDo={(deed: OwnDeed) => doing.mutate(deed)}
          onCancel={() => setFiling(false)}
        />
      ) : null}
      {isFiling || firstKind === undefined ? null : (
        <button type="button" className="button" onClick={() => setFiling(true)}>
          {t('filePaper')}
        </button>
      )}
      <p className="hint">{t('papersHint', { tenant: me.tenantName })}</p>
    </section>
  );
};
