import { referencesIn } from './intrinsics.ts';
import type { Template, TemplateResource } from './template.ts';

const dependenciesOf = ({ DependsOn, Properties }: TemplateResource): readonly string[] => [
  ...DependsOn,
  ...referencesIn(Properties),
];

/**
 * The logical ids of a template, each after those it refers to or depends on; otherwise as they are written.
 *
 * @throws when resources wait for each other in a circle
 */
export const creationOrder = ({ Resources }: Pick<Template, 'Resources'>): readonly string[] => {
  const ordered = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    const resource = Resources[id];
    if (!resource || ordered.has(id)) return;
    if (path.includes(id)) throw new Error(`Resources wait for each other: ${[...path, id].join(' → ')}`);
    for (const dependency of dependenciesOf(resource)) visit(dependency, [...path, id]);
    ordered.add(id);
  };
  for (const id of Object.keys(Resources)) visit(id, []);
  return [...ordered];
};
