import { customResource } from '#platform/custom-resource';
import { apply, remove } from './apply.ts';
import { applyTenancy } from './definition.ts';

export const handler = customResource(
  applyTenancy,
  (request) =>
    request.RequestType === 'Delete'
      ? request.PhysicalResourceId
      : `tenancy-${request.ResourceProperties.tenant}-${request.ResourceProperties.instanceId}`,
  (request, edge) => (request.RequestType === 'Delete' ? remove(request, edge) : apply(request, edge)),
);
