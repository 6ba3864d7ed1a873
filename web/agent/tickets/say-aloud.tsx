import { t } from './messages.ts';

/** The promise as the caller hears it: the words of the text message. */
export const SayAloud = ({ sentence }: { sentence: string | undefined }) =>
  sentence === undefined ? (
    <p className="quiet">{t('nothingToSay')}</p>
  ) : (
    <figure className="say-aloud">
      <figcaption>{t('say')}</figcaption>
      <blockquote>{sentence}</blockquote>
    </figure>
  );
