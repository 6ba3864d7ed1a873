import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { t } from '../messages.ts';
import { signatureOf } from './draw.ts';
import type { Picture } from './picture.ts';
import { type Dot, isSigned, type Stroke } from './strokes.ts';

/** The picture's size whatever the telephone's: a signature signed twice as large is the same. */
const size = { width: 640, height: 240 } as const;

const draw = (canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void => {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, size.width, size.height);
  Object.assign(pen, { lineWidth: 5, lineCap: 'round', lineJoin: 'round', strokeStyle: '#0f1b2d' });
  for (const stroke of strokes) {
    pen.beginPath();
    for (const { x, y } of stroke) pen.lineTo(x, y);
    pen.stroke();
  }
};

const dotOf = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLCanvasElement>): Dot => {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: ((clientX - left) / width) * size.width, y: ((clientY - top) / height) * size.height };
};

/** What was drawn; a pen that goes on adds to the last stroke. */
const useStrokes = (canvas: RefObject<HTMLCanvasElement | null>) => {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, strokes);
  }, [canvas, strokes]);
  return {
    strokes,
    clear: () => setStrokes([]),
    pen: {
      onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDown(true);
        setStrokes([...strokes, [dotOf(event)]]);
      },
      onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => {
        if (!isDown) return;
        const dot = dotOf(event);
        setStrokes((all) => [...all.slice(0, -1), [...(all.at(-1) ?? []), dot]]);
      },
      onPointerUp: () => setDown(false),
      onPointerCancel: () => setDown(false),
    },
  };
};

/** The customer signs with a finger; who cannot, signs on paper, and a photo of that does as well. Source: ORDER-25. */
export const SignaturePad = ({ onPicture }: { onPicture: (picture: Picture) => void }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { strokes, clear, pen } = useStrokes(canvas);
  const keep = async () => {
    if (canvas.current) onPicture(await signatureOf(canvas.current));
  };
  return (
    <div className="signature">
      <canvas ref={canvas} {...size} {...pen} role="img" aria-label={t('signHere')} />
      {strokes.length === 0 ? <p className="signature-hint">{t('signHere')}</p> : null}
      <div className="signature-buttons">
        <button type="button" className="button button-small" disabled={strokes.length === 0} onClick={clear}>
          {t('clear')}
        </button>
        <button type="button" className="button button-small" disabled={!isSigned(strokes)} onClick={keep}>
          {t('keepSignature')}
        </button>
      </div>
    </div>
  );
};
