/**
 * Measures every variant once per round, each round beginning with another one, so that whatever else the machine does falls on all alike.
 *
 * @returns per variant one sample of each round
 * @example await interleave(21, ['bare', 'ours'], (name) => coldStart(name)) // Map { 'bare' => [37.1, …], 'ours' => [43.0, …] }
 */
export const interleave = async <Name, Sample>(
  rounds: number,
  variants: readonly Name[],
  measure: (variant: Name) => Promise<Sample>,
): Promise<(variant: Name) => readonly Sample[]> => {
  const samples = new Map<Name, Sample[]>(variants.map((variant) => [variant, []]));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % variants.length;
    for (const variant of [...variants.slice(first), ...variants.slice(0, first)])
      samples.get(variant)?.push(await measure(variant));
  }
  return (variant) => samples.get(variant) ?? [];
};
