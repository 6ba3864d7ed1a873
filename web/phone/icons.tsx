const handset =
  'M6.6 10.8a15.1 15.1 0 0 0 6.6 6.6l2.2-2.2a1 1 0 0 1 1-.25 11.4 11.4 0 0 0 3.6.57 1 1 0 0 1 1 1V20a1 1 0 0 1-1 1A17 17 0 0 1 3 4a1 1 0 0 1 1-1h3.5a1 1 0 0 1 1 1c0 1.25.2 2.45.57 3.57a1 1 0 0 1-.25 1z';

/** A handset, lying when one hangs up. */
export const Handset = ({ down = false }: { down?: boolean }) => (
  <svg
    viewBox="0 0 24 24"
    width="28"
    height="28"
    aria-hidden="true"
    className={down ? 'handset handset-down' : 'handset'}
  >
    <path fill="currentColor" d={handset} />
  </svg>
);

export const Backspace = () => (
  <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
    <path
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinejoin="round"
      strokeLinecap="round"
      d="M9 5h10.5A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5H9l-6-7zM11.5 9.5l5 5m0-5l-5 5"
    />
  </svg>
);

/** Bars that dance while something is to be heard. */
export const Sound = ({ calm = false }: { calm?: boolean }) => (
  <span className={calm ? 'sound sound-calm' : 'sound'} aria-hidden="true">
    <i />
    <i />
    <i />
    <i />
    <i />
  </span>
);
