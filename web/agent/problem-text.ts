import { ApiProblem } from '../shared/api-client.ts';
import { t } from './messages.ts';

/** What went wrong, in the API's own words where it gave some. */
export const problemText = (error: unknown): string => {
  const problem = error instanceof ApiProblem ? error : new ApiProblem('UNREACHABLE', '');
  return problem.message || t(`problem${problem.trouble}`);
};
