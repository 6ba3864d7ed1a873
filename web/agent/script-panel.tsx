import { Checkbox } from '@cloudscape-design/components';
import { Fragment } from 'react';
import type { ScriptLine } from './consultation.ts';
import { t } from './messages.ts';

/** The speaker's own number stands out: it is said to every caller (LEGAL-33). */
const Spoken = ({ text }: { text: string }) =>
  text.split(/(\d{2,}号)/).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one fixed text
    <Fragment key={index}>{/^\d+号$/.test(piece) ? <mark>{piece}</mark> : piece}</Fragment>
  ));

interface ScriptPanelProps {
  readonly script: readonly ScriptLine[];
  readonly ticked: readonly string[];
  readonly onToggle: (id: string) => void;
}

/** What is said in every consultation, ticked off sentence by sentence. Source: LEGAL-32. */
export const ScriptPanel = ({ script, ticked, onToggle }: ScriptPanelProps) => (
  <section className="panel script" aria-label={t('script')}>
    <header>
      <h2>{t('script')}</h2>
      <p>{t('scriptHint')}</p>
    </header>
    <ol>
      {script.map(({ id, title, text }, index) => (
        <li key={id} className={ticked.includes(id) ? 'said-line' : ''}>
          <Checkbox checked={ticked.includes(id)} ariaLabel={t('scriptTick', { title })} onChange={() => onToggle(id)}>
            <span className="script-title">
              {title} <kbd>Alt+{index + 1}</kbd>
            </span>
          </Checkbox>
          <blockquote>
            <Spoken text={text} />
          </blockquote>
        </li>
      ))}
    </ol>
  </section>
);
