import { jasmine, type Note } from './melody.ts';

const samplesPerSecond = 8000;
const secondsPerBeat = 0.7;

// A plucked string: the overtones die first, and the note goes on sounding under the next one.
const pluck = ([halfTones, beats]: Note): readonly number[] => {
  const frequency = 261.63 * 2 ** (halfTones / 12);
  return Array.from({ length: Math.round(beats * secondsPerBeat * samplesPerSecond) }, (_, index) => {
    const t = index / samplesPerSecond;
    const wave = (n: number): number => Math.sin(2 * Math.PI * n * frequency * t) * Math.exp(-t * (1.5 + n));
    return 0.3 * Math.min(1, t * 200) * (wave(1) + wave(2) / 2 + wave(3) / 4);
  });
};

/** G.711 μ-law: 14 bits of loudness in 8, as every telephone line carries it. */
const muLaw = (sample: number): number => {
  const magnitude = Math.min(Math.abs(Math.round(sample * 32_767)), 32_635) + 132;
  const exponent = Math.floor(Math.log2(magnitude)) - 7;
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | mantissa) & 0xff;
};

const header = (bytes: number): Buffer => {
  const riff = Buffer.alloc(44);
  riff.write('RIFF', 0);
  riff.writeUInt32LE(36 + bytes, 4);
  riff.write('WAVEfmt ', 8);
  riff.writeUInt32LE(16, 16);
  riff.writeUInt16LE(7, 20); // μ-law
  riff.writeUInt16LE(1, 22); // mono
  riff.writeUInt32LE(samplesPerSecond, 24);
  riff.writeUInt32LE(samplesPerSecond, 28);
  riff.writeUInt16LE(1, 32);
  riff.writeUInt16LE(8, 34);
  riff.write('data', 36);
  riff.writeUInt32LE(bytes, 40);
  return riff;
};

/**
 * The waiting music as a file that Amazon Connect takes: WAV, 8 kHz, mono, μ-law. Made here, so that nobody owns it but us
 * and no fee is due.
 *
 * @param seconds at least this long; it must outlast the longest stretch between two announcements
 */
export const waitingMusic = (seconds: number): Buffer => {
  const once = Buffer.from(jasmine.flatMap((note) => pluck(note).map(muLaw)));
  const times = Math.ceil((seconds * samplesPerSecond) / once.length);
  const sound = Buffer.concat(Array.from({ length: times }, () => once));
  return Buffer.concat([header(sound.length), sound]);
};
