import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** How the paths of those begin that take long, the longest first; all others fill the gaps. */
const long = [
  'test/journeys/',
  'test/contracts/order-lives',
  'test/browser/',
  'test/contracts/killed-laptop',
  'test/contracts/denied-calls',
  'test/contracts/workflows',
  'test/contracts/',
  'test/infra/',
];

const rankOf = ({ moduleId, project }: TestSpecification): number => {
  const path = relative(project.vitest.config.root, moduleId).replaceAll('\\', '/');
  const rank = long.findIndex((beginning) => path.startsWith(beginning));
  return rank < 0 ? long.length : rank;
};

/** Begins with the files that take longest, whatever their project, so that no core waits for the other at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
