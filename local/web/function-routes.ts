import * as z from 'zod';
import { readBody } from './json-body.ts';
import { type Answer, answer, refusal } from './refusal.ts';
import type { Exchange, Route } from './route.ts';

const invoke = async ({ laptop, request, part }: Exchange): Promise<Answer> => {
  const name = part.name ?? '';
  const result = await laptop.invoke(name, await readBody(request, z.unknown()));
  if (result.ok) return answer(result.payload);
  return refusal(result.error === 'NotFound' ? 'NOT_FOUND' : 'LAPTOP_FAULT', `${name}: ${result.message}`);
};

/** Functions as an operator runs them by hand; who sits at this machine may. */
export const functionRoutes: readonly Route[] = [{ method: 'POST', path: '/laptop/functions/:name', reply: invoke }];
