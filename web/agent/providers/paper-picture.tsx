import { Button, Spinner } from '@cloudscape-design/components';
import { useState } from 'react';
import { problemText } from '../problem-text.ts';
import { t } from './messages.ts';
import { usePaperPicture } from './provider-queries.ts';

interface PaperPictureProps {
  readonly providerId: string;
  readonly file: string;
  /** What the paper is called. */
  readonly label: string;
}

const Picture = ({ providerId, file, label }: PaperPictureProps) => {
  const { data, error, refetch } = usePaperPicture(providerId, file);
  if (data !== undefined) return <img src={`data:${data.contentType};base64,${data.data}`} alt={label} />;
  if (error === null) return <Spinner />;
  return (
    <p>
      {problemText(error)} <Button onClick={() => refetch()}>{t('refresh')}</Button>
    </p>
  );
};

/** The photo of a paper, fetched when somebody wants to see it. Source: ORDER-45. */
export const PaperPicture = (props: PaperPictureProps) => {
  const [isShown, show] = useState(false);
  return (
    <>
      <Button
        variant="inline-link"
        ariaLabel={t(isShown ? 'hidePictureOf' : 'showPictureOf', { kind: props.label })}
        onClick={() => show(!isShown)}
      >
        {t(isShown ? 'hidePicture' : 'showPicture')}
      </Button>
      {isShown ? (
        <figure className="proof-picture provider-paper">
          <Picture {...props} />
        </figure>
      ) : null}
    </>
  );
};
