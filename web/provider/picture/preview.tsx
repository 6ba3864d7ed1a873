import { t } from '../messages.ts';
import { problemText } from '../words.ts';
import { StoredPicture } from './stored-picture.tsx';
import type { Paper } from './use-paper.ts';

/** Whether the picture is kept: it is on its way, there, or has to be sent once more. */
const Kept = ({ paper: { proof, saving, retry } }: { paper: Paper }) => {
  if (proof !== undefined) return <span className="kept">✓ {t('pictureSaved')}</span>;
  if (saving.isPending)
    return (
      <span>
        {t('pictureSaving')} <progress aria-label={t('pictureSaving')} />
      </span>
    );
  return (
    <button type="button" className="button button-small" onClick={retry}>
      {t('retry')}
    </button>
  );
};

interface PreviewProps {
  readonly paper: Paper;
  readonly label: string;
}

/** The picture itself: as it was taken, or, after the page was loaded anew, as the platform keeps it. */
const Shown = ({ paper: { orderId, picture, proof }, label }: PreviewProps) => {
  if (picture !== undefined) return <img src={picture.url} alt={label} />;
  return proof === undefined ? null : <StoredPicture orderId={orderId} proofKey={proof.key} label={label} />;
};

/** The picture that was taken, whether it is kept, and the way to take it anew. */
export const Preview = ({ paper, label }: PreviewProps) => (
  <figure className="preview">
    <Shown paper={paper} label={label} />
    <figcaption role="status">
      {paper.picture === undefined ? null : (
        <span>{t('pictureSize', { size: Math.ceil(paper.picture.bytes / 1000) })}</span>
      )}
      <Kept paper={paper} />
      <button type="button" className="button-plain" onClick={paper.drop}>
        {t('again')}
      </button>
    </figcaption>
    {paper.saving.isError ? (
      <p className="trouble" role="alert">
        {problemText(paper.saving.error)}
      </p>
    ) : null}
  </figure>
);
