import type { ReactNode } from 'react';
import { useFocusIfLost } from '../../shared/use-focus-if-lost.ts';

interface PageHeadingProps {
  readonly isHidden?: boolean;
  readonly children: ReactNode;
}

/** What the page is; whoever came by a link that is gone hears it. */
export const PageHeading = ({ isHidden = false, children }: PageHeadingProps) => (
  <h1 ref={useFocusIfLost<HTMLHeadingElement>()} tabIndex={-1} className={isHidden ? 'visually-hidden' : undefined}>
    {children}
  </h1>
);
