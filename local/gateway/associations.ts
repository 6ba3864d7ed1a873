import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { keepFile } from '../state-file.ts';
import type { ConnectDesk, ConnectInlet } from './connect.ts';

const fileSchema = z.record(z.string(), z.string());
const fileIn = (stateDirectory: string): string => join(stateDirectory, 'connect-numbers.json');

/**
 * The flow of each number by the number's id, as remembered. Amazon Connect keeps it; the laptop's engine forgets at every restart, and the
 * custom resource that made the association is not called again when nothing changed.
 */
export const rememberedNumbers = (stateDirectory: string | undefined): ReadonlyMap<string, string> => {
  if (stateDirectory === undefined || !existsSync(fileIn(stateDirectory))) return new Map();
  return new Map(Object.entries(fileSchema.parse(JSON.parse(readFileSync(fileIn(stateDirectory), 'utf8')))));
};

/** Passes associations on to the engine and remembers them, in the state directory if there is one. */
export const createAssociations = (engine: ConnectInlet, stateDirectory?: string): ConnectDesk => {
  const flows = new Map(rememberedNumbers(stateDirectory));
  const save = (): void => {
    if (stateDirectory !== undefined)
      keepFile(fileIn(stateDirectory), JSON.stringify(Object.fromEntries(flows), null, 2));
  };
  return {
    ...(engine.callOut && { callOut: engine.callOut }),
    ...(engine.updateAttributes && { updateAttributes: engine.updateAttributes }),
    associateNumber: (phoneNumberId, flowId) => {
      engine.associateNumber(phoneNumberId, flowId);
      flows.set(phoneNumberId, flowId);
      save();
    },
    disassociateNumber: (phoneNumberId) => {
      engine.disassociateNumber?.(phoneNumberId);
      flows.delete(phoneNumberId);
      save();
    },
  };
};
