import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly trouble?: string | undefined;
  readonly children: (props: {
    readonly id: string;
    readonly className: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': boolean;
  }) => ReactNode;
}

/** A label with its control, and beneath it what is wrong or what helps. */
export const Field = ({ label, hint, trouble, children }: FieldProps) => {
  const id = useId();
  const said = trouble ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'control',
        'aria-describedby': said === undefined ? undefined : `${id}-said`,
        'aria-invalid': trouble !== undefined,
      })}
      {said === undefined ? null : (
        <p id={`${id}-said`} className={trouble === undefined ? 'hint' : 'trouble'}>
          {said}
        </p>
      )}
    </div>
  );
};
