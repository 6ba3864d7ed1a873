import { t } from '../messages.ts';
import { problemText } from '../words.ts';
import type { Picture } from './picture.ts';
import type { Paper } from './use-paper.ts';

/** Whether the picture is kept: it is on its way, there, or has to be sent once more. */
const Kept = ({ paper: { saving, retry } }: { paper: Paper }) => {
  if (saving.isSuccess) return <span className="kept">✓ {t('pictureSaved')}</span>;
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
  readonly picture: Picture;
  readonly label: string;
}

/** The picture that was taken, whether it is kept, and the way to take it anew. */
export const Preview = ({ paper, picture, label }: PreviewProps) => (
  <figure className="preview">
    <img src={picture.url} alt={label} />
    <figcaption role="status">
      <span>{t('pictureSize', { size: Math.ceil(picture.bytes / 1000) })}</span>
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
