import { Button, StatusIndicator } from '@cloudscape-design/components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { Call } from '../calls.ts';
import type { Desk } from '../desk.ts';
import type { HandOverTarget } from '../hand-over.ts';
import { t } from './messages.ts';

const useHandOver = (call: Call, desk: Desk) => {
  const { handOver } = useSyncExternalStore(desk.subscribe, desk.state);
  const { contactId, stage } = call;
  const { data: targets = [] } = useQuery({
    queryKey: ['hand-over', contactId],
    queryFn: () => handOver?.targets(contactId) ?? [],
    enabled: handOver !== undefined && stage === 'TALKING',
    staleTime: Number.POSITIVE_INFINITY,
  });
  const moving = useMutation({
    mutationFn: async (target: HandOverTarget) => handOver?.to(contactId, target),
    // Whoever takes it over writes down what is still to be written.
    onSuccess: () => desk.tell({ kind: 'WRITTEN', contactId }),
  });
  return { targets, moving };
};

/** Alt and Z hands over where there is one desk: the hands stay where they write. */
const useHandOverKey = (handOver: () => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.code !== 'KeyZ') return;
    event.preventDefault();
    handOver();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, []);
};

interface ButtonsProps {
  readonly targets: readonly HandOverTarget[];
  /** The one that the call is on its way to. */
  readonly moving: HandOverTarget | undefined;
  readonly onChoose: (target: HandOverTarget) => void;
}

const Buttons = ({ targets, moving, onChoose }: ButtonsProps) => (
  <>
    {targets.map((target) => (
      <Button
        key={target.endpointARN}
        iconName="call"
        loading={moving?.endpointARN === target.endpointARN}
        loadingText={t('handingOver')}
        disabled={moving !== undefined}
        onClick={() => onChoose(target)}
      >
        {targets.length === 1 ? t('handOver') : t('handOverTo', { name: target.name })}
      </Button>
    ))}
  </>
);

/** 转接服务商专席: hands the call over to the line's desk and leaves it; shown only where the call's queue has such a desk. Source: ORDER-07, ORDER-08, ORDER-12, story 15. */
export const HandOverButton = ({ call, desk }: { readonly call: Call; readonly desk: Desk }) => {
  const { targets, moving } = useHandOver(call, desk);
  const isOffered = call.stage === 'TALKING' && targets.length > 0 && !moving.isSuccess;
  const choose = (target: HandOverTarget | undefined) => {
    if (target !== undefined && !moving.isPending) moving.mutate(target);
  };
  useHandOverKey(() => isOffered && targets.length === 1 && choose(targets[0]));
  return (
    <span className="hand-over">
      {isOffered ? (
        <Buttons targets={targets} moving={moving.isPending ? moving.variables : undefined} onChoose={choose} />
      ) : null}
      {isOffered && targets.length === 1 ? <kbd>Alt+Z</kbd> : null}
      <span role="status">
        {moving.isSuccess ? <StatusIndicator type="success">{t('handedOver')}</StatusIndicator> : null}
        {moving.isError ? <StatusIndicator type="error">{t('handOverFailed')}</StatusIndicator> : null}
      </span>
    </span>
  );
};
