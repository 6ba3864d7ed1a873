import type { WorkCard, WorkOrder } from '../api.ts';
import type { Doing } from '../queries.ts';

/** A card whose order is still the provider's. */
export interface Held extends WorkCard {
  readonly order: WorkOrder;
}

/** What the form of a deed is given. */
export interface DeedFormProps {
  readonly card: Held;
  readonly doing: Doing;
  readonly onCancel: () => void;
}
