import { useEffect, useRef } from 'react';
import type { StoryLine } from './call-story.ts';

/** Stops whatever the browser is saying. */
export const stopReading = (): void => globalThis.speechSynthesis?.cancel();

const say = (speech: string): void => {
  const utterance = new SpeechSynthesisUtterance(speech);
  utterance.lang = 'zh-CN';
  globalThis.speechSynthesis?.speak(utterance);
};

/** Reads new announcements aloud, in the form meant for speech. What was said before it was switched on stays unsaid. */
export const useReadAloud = (isOn: boolean, lines: readonly StoryLine[]): void => {
  const spoken = useRef(0);
  useEffect(() => {
    const fresh = lines.slice(spoken.current);
    spoken.current = lines.length;
    if (!isOn) return stopReading();
    for (const line of fresh) if (line.kind === 'heard') say(line.speech);
  }, [isOn, lines]);
};
