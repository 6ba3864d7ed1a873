import { Button, DatePicker, FormField, SpaceBetween, TimeInput } from '@cloudscape-design/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MoveClock } from '../../local/web/protocol.ts';
import { LaptopRefusal, laptop } from '../shared/laptop.ts';
import { instantOf, localDate, localTime, nextTime, weekday } from '../shared/time.ts';
import { refusalText, t } from './messages.ts';

const to = (at: number): MoveClock => ({ to: new Date(at).toISOString() });

interface Clock {
  readonly now: number;
  readonly timeZone: string;
  readonly isVirtual: boolean;
}

const Face = ({ now, timeZone, isVirtual }: Clock) => {
  const date = localDate(now, timeZone);
  return (
    <p className="clock">
      <span className="clock-time">{localTime(now, timeZone)}</span>
      <span className="clock-date">
        {date} {weekday(date)}
      </span>
      <span className={isVirtual ? 'clock-mode clock-virtual' : 'clock-mode'}>
        {t(isVirtual ? 'timeVirtual' : 'timeReal')}
      </span>
    </p>
  );
};

const Moment = ({ clock, isBusy, onMove }: { clock: Clock; isBusy: boolean; onMove: (move: MoveClock) => void }) => {
  const [date, setDate] = useState('');
  const [time, setTime] = useState('');
  const day = date || localDate(clock.now, clock.timeZone);
  const isWhole = /^\d{2}:\d{2}:\d{2}$/.test(time);
  return (
    <form
      className="moment"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onMove(to(instantOf(day, time, clock.timeZone)));
      }}
    >
      <FormField label={t('momentDate')}>
        <DatePicker value={day} onChange={({ detail }) => setDate(detail.value)} />
      </FormField>
      <FormField label={t('momentTime')}>
        <TimeInput value={time} placeholder="hh:mm:ss" onChange={({ detail }) => setTime(detail.value)} />
      </FormField>
      <Button formAction="submit" disabled={!isWhole || isBusy}>
        {t('go')}
      </Button>
    </form>
  );
};

/** The laptop's clock, and the ways to move it. It moves for everybody: queues, timers, service hours. */
export const TimeMachine = (clock: Clock) => {
  const client = useQueryClient();
  const moving = useMutation({
    mutationFn: laptop.moveClock,
    onSettled: () => client.invalidateQueries({ queryKey: ['laptop'] }),
  });
  const jump = (label: string, move: () => MoveClock) => (
    <Button disabled={moving.isPending} onClick={() => moving.mutate(move())}>
      {label}
    </Button>
  );
  return (
    <section className="card time-machine" aria-label={t('timeMachine')}>
      <header>
        <h2>{t('timeMachine')}</h2>
        <p>{t('timeMachineHint')}</p>
      </header>
      <Face {...clock} />
      <SpaceBetween direction="horizontal" size="xs">
        {jump(t('byMinute'), () => ({ by: 60 }))}
        {jump(t('byHalfHour'), () => ({ by: 1800 }))}
        {jump(t('toOpening'), () => to(nextTime('09:00:00', clock.now, clock.timeZone)))}
        {jump(t('toClosing'), () => to(nextTime('17:29:30', clock.now, clock.timeZone)))}
      </SpaceBetween>
      <Moment clock={clock} isBusy={moving.isPending} onMove={(move) => moving.mutate(move)} />
      <p className={moving.isError ? 'time-news time-error' : 'time-news'} aria-live="polite">
        {moving.isPending ? t('moving') : null}
        {moving.error instanceof LaptopRefusal ? refusalText(moving.error) : null}
      </p>
    </section>
  );
};
