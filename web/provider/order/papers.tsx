import { t } from '../messages.ts';
import { PhotoInput } from '../picture/photo-input.tsx';
import { Preview } from '../picture/preview.tsx';
import { SignaturePad } from '../picture/signature-pad.tsx';
import type { Paper } from '../picture/use-paper.ts';

const Unsaved = ({ paper, isChecked }: { paper: Paper; isChecked: boolean }) =>
  isChecked && paper.isUnsaved ? (
    <p className="trouble" role="alert">
      {t('pictureUnsaved')}
    </p>
  ) : null;

interface PaperProps {
  readonly paper: Paper;
  /** Somebody wanted to go on. */
  readonly isChecked: boolean;
}

/** Drawn with a finger, or a photo of what was signed on paper. */
export const SignatureField = ({ paper, isChecked }: PaperProps) => (
  <fieldset className="pictures">
    <legend>{t('signature')}</legend>
    {paper.isEmpty ? (
      <>
        <SignaturePad onPicture={paper.take} />
        <PhotoInput label={t('photoSignature')} onPicture={paper.take} />
      </>
    ) : (
      <Preview paper={paper} label={t('signature')} />
    )}
    {isChecked && paper.isEmpty ? (
      <p className="trouble" role="alert">
        {t('signatureMissing')}
      </p>
    ) : null}
    <Unsaved paper={paper} isChecked={isChecked} />
  </fieldset>
);

/** A photo of the receipt. */
export const ReceiptField = ({ paper, isChecked }: PaperProps) => (
  <fieldset className="pictures">
    <legend>{t('optional', { label: t('receipt') })}</legend>
    {paper.isEmpty ? (
      <PhotoInput label={t('photoReceipt')} onPicture={paper.take} />
    ) : (
      <Preview paper={paper} label={t('receipt')} />
    )}
    <Unsaved paper={paper} isChecked={isChecked} />
  </fieldset>
);
