import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { laptop } from './laptop.ts';

/** What the laptop is, asked again every few seconds: its clock may be moved from another page. */
export const useLaptopState = () => useQuery({ queryKey: ['laptop'], queryFn: askWithOffset, refetchInterval: 5_000 });

const askWithOffset = async () => {
  const state = await laptop.state();
  return { ...state, offsetMs: Date.parse(state.now) - Date.now() };
};

/** The laptop's time in epoch milliseconds, renewed four times a second; it runs on between two questions. */
export const useLaptopNow = (): number => {
  const { data } = useLaptopState();
  const [wall, setWall] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setWall(Date.now()), 250);
    return () => clearInterval(ticking);
  }, []);
  if (data?.mode === 'virtual') return Date.parse(data.now);
  return wall + (data?.offsetMs ?? 0);
};
