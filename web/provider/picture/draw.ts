import { MOST_PICTURE_BYTES } from '#domain/orders';
import { base64Of, drawings, fitted, type Picture, smallEnough } from './picture.ts';

const blobOf = (canvas: HTMLCanvasElement, type: Picture['contentType'], quality: number): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gives no picture'))), type, quality),
  );

const pictureIn = async (blob: Blob, kind: Picture['kind'], contentType: Picture['contentType']): Promise<Picture> => {
  const data = base64Of(new Uint8Array(await blob.arrayBuffer()));
  return { kind, contentType, data, url: URL.createObjectURL(blob), bytes: blob.size };
};

/** Reads a signature from the canvas on which it was drawn. */
export const signatureOf = async (canvas: HTMLCanvasElement): Promise<Picture> =>
  pictureIn(await blobOf(canvas, 'image/png', 1), 'E_SIGNATURE', 'image/png');

/**
 * A photo from the camera, drawn smaller; that also leaves out where and by which telephone it was taken.
 *
 * @throws when the file is no picture
 */
export const photoOf = async (file: Blob): Promise<Picture> => {
  const image = await createImageBitmap(file);
  const draw = ({ longest, quality }: (typeof drawings)[number]) => {
    const size = fitted(image.width, image.height, longest);
    const canvas = Object.assign(document.createElement('canvas'), size);
    canvas.getContext('2d')?.drawImage(image, 0, 0, size.width, size.height);
    return blobOf(canvas, 'image/jpeg', quality);
  };
  const blob = await smallEnough(drawings, draw, MOST_PICTURE_BYTES);
  image.close();
  return pictureIn(blob, 'PHOTO', 'image/jpeg');
};
