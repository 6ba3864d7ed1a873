import { SpaceBetween } from '@cloudscape-design/components';
import { listVisits } from '#functions/visits/list/definition';
import { CallbackList } from '../callbacks/callback-list.tsx';
import { mayAsk } from '../staff-roles.ts';
import { VisitsPanel } from './visits-panel.tsx';
import './visits.css';

/** 回访与回拨: everybody whom an agent has to ring. */
export const RingUpTab = () => (
  <SpaceBetween size="m">
    {mayAsk(listVisits) ? <VisitsPanel /> : null}
    <CallbackList />
  </SpaceBetween>
);
