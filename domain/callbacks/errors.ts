/** CALLBACK_CLOSED: the caller has been reached or has got through, or the callback was given up. */
export type CallbackRefusal = { readonly code: 'CALLBACK_CLOSED' };
