import type { FlowCoverage } from '../local/connect/engine.ts';
import type { SpeechMode } from '../local/connect/interface.ts';
import { type Laptop, startLaptop } from '../local/laptop.ts';
import { momentMs } from '../local/rehearsal/moments.ts';
import type { Script } from '../local/rehearsal/read.ts';
import { type Performance, rehearse } from '../local/rehearsal/rehearse.ts';
import { assemblyOf, ownTenants } from './assembly.ts';
import { messageTexts } from './message-texts.ts';
import { promptTexts } from './prompt-texts.ts';
import { openStage, type Words } from './rehearsal-stage.ts';

/** How a story went, and which branches of which flows it took. */
export interface Played {
  readonly performance: Performance;
  readonly coverage: FlowCoverage;
}

/** Where stories are played: a laptop for each set of tenants, started when its first story comes. */
export interface Theatre {
  /** Plays a story from a clean slate, at its own time and with its own speech. */
  readonly play: (script: Script) => Promise<Played>;
  readonly stop: () => Promise<void>;
}

interface House {
  readonly laptop: Laptop;
  readonly words: Words;
  fresh: boolean;
}

const charactersPerSecond = 4.5;

const speechOf = ({ rehearsal }: Script): SpeechMode =>
  rehearsal.speech === 'timed' ? { mode: 'timed', charactersPerSecond } : { mode: 'instant' };

const startOf = ({ rehearsal }: Script): number => momentMs(rehearsal.clock, 0);

/** The directory of tenant files that a story is about. */
export const tenantsOf = ({ rehearsal }: Script): string => rehearsal.tenants ?? ownTenants;

type AssemblyFor = (tenants: string) => string | Promise<string>;

const startHouse = async (script: Script, assemblyFor: AssemblyFor): Promise<House> => {
  const tenants = tenantsOf(script);
  const laptop = await startLaptop({
    assembly: await assemblyFor(tenants),
    clock: { mode: 'virtual', at: startOf(script) },
    state: { kind: 'memory' },
    speech: speechOf(script),
  });
  const [prompts, templates] = await Promise.all([promptTexts(tenants), messageTexts(tenants)]);
  return { laptop, words: { prompts, templates }, fresh: true };
};

/**
 * Opens a theatre; the assemblies of its stories must be there.
 *
 * @param assemblyFor where the assembly of a directory of tenant files lies
 * @example const { performance, coverage } = await openTheatre().play(script);
 */
export const openTheatre = (assemblyFor: AssemblyFor = assemblyOf): Theatre => {
  const houses = new Map<string, Promise<House>>();
  const houseFor = (script: Script): Promise<House> => {
    const tenants = tenantsOf(script);
    const house = houses.get(tenants) ?? startHouse(script, assemblyFor);
    houses.set(tenants, house);
    return house;
  };
  return {
    play: async (script) => {
      const house = await houseFor(script);
      const { laptop, words } = house;
      if (!house.fresh) await laptop.reset(startOf(script), speechOf(script));
      house.fresh = false;
      const { stage, close } = await openStage(laptop, words);
      const performance = await rehearse(script, stage).finally(close);
      return { performance, coverage: laptop.connect.coverage() };
    },
    stop: async () => {
      for (const house of houses.values()) await house.then(({ laptop }) => laptop.stop());
    },
  };
};
