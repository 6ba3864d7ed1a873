interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T | undefined;
  readonly trouble?: string | undefined;
  readonly onChoose: (id: T) => void;
}

/** Chips of which one is chosen: radio buttons to the keyboard and to screen readers. */
export const Choices = <T extends string>({ legend, options, chosen, trouble, onChoose }: ChoicesProps<T>) => (
  <fieldset className="choices" aria-invalid={trouble !== undefined}>
    <legend>{legend}</legend>
    <div>
      {options.map(({ id, label }) => (
        <label key={id} className={id === chosen ? 'chip chip-chosen' : 'chip'}>
          <input type="radio" name={legend} checked={id === chosen} onChange={() => onChoose(id)} />
          {label}
        </label>
      ))}
    </div>
    {trouble === undefined ? null : <p className="trouble">{trouble}</p>}
  </fieldset>
);
