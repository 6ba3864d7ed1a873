import { useEffect } from 'react';

/** One second of 450 Hz, the ringing tone of Chinese exchanges. */
const ringOnce = (audio: AudioContext): void => {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = 450;
  volume.gain.value = 0.06;
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 1);
};

/** Rings while `isRinging`: one second of tone, four of silence. */
export const useRingTone = (isRinging: boolean): void => {
  useEffect(() => {
    if (!isRinging) return;
    const audio = new AudioContext();
    ringOnce(audio);
    const again = setInterval(() => ringOnce(audio), 5_000);
    return () => {
      clearInterval(again);
      audio.close();
    };
  }, [isRinging]);
};
