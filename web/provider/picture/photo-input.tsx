import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { t } from '../messages.ts';
import { photoOf } from './draw.ts';
import type { Picture } from './picture.ts';

interface PhotoInputProps {
  readonly label: string;
  readonly onPicture: (picture: Picture) => void;
}

/** Takes a photo, or one that was taken. */
export const PhotoInput = ({ label, onPicture }: PhotoInputProps) => {
  const id = useId();
  const reading = useMutation({ mutationFn: photoOf, onSuccess: onPicture });
  return (
    <div className="photo-input">
      <input
        id={id}
        type="file"
        accept="image/*"
        capture="environment"
        className="visually-hidden"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) reading.mutate(file);
          target.value = '';
        }}
      />
      <label htmlFor={id} className="button">
        {reading.isPending ? t('readingPicture') : label}
      </label>
      {reading.isError ? (
        <p className="trouble" role="alert">
          {t('notAPicture')}
        </p>
      ) : null}
    </div>
  );
};
