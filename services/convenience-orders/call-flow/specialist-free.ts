import { anyoneAvailable, onward, remember } from '#flows/kit';
import { attribute } from '#flows/modules';

/**
 * `deskFree` tells the queue flow that a specialist is being rung, so that nobody hears "all busy" meanwhile. It starts at `Specialist available`.
 * Source: X-20, "Ringing and busy".
 *
 * @param then the block that follows
 */
export const specialistFree = <const T extends string>(then: T) => ({
  'Specialist available': anyoneAvailable(attribute('specialistQueue'), {
    some: 'A specialist is free',
    none: 'No specialist is free',
    failed: 'No specialist is free',
  }),
  'A specialist is free': remember({ desk: 'SPECIALIST', deskFree: 'YES' }, onward(then)),
  'No specialist is free': remember({ desk: 'SPECIALIST', deskFree: 'NO' }, onward(then)),
});
