import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyProject, type Ended, type ProjectCopy } from '../support/start-command.ts';

const copies: ProjectCopy[] = [];
const project = (): ProjectCopy => {
  const [copy] = copies;
  if (!copy) throw new Error('there is no copy');
  return copy;
};
beforeEach(() => {
  copies.push(copyProject());
});
afterEach(() => {
  for (const copy of copies.splice(0)) copy.remove();
});

/** Told to a person: what is wrong, and not where our code was when it noticed. */
const expectTold = ({ code, err }: Ended, message: RegExp): void => {
  expect(err).toMatch(message);
  expect(err).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
};

describe('npm start tells in one sentence what whoever typed it can mend', () => {
  it('a tenant file with a wrong field: file, line, field and what is expected', async () => {
    project().edit('tenants/hb.yaml', 'feeFen: 2000', 'feeFen: 二十元');
    expectTold(await project().start([]), /^tenants\/hb\.yaml:14: services\.legal-hotline\.feeFen: expected .+$/m);
  });

  it('two tenants that claim one number: the later file, and who has it already', async () => {
    project().edit('tenants/hb.yaml', '"11631148"', '"11831148"');
    expectTold(
      await project().start([]),
      /^tenants\/hb\.yaml:\d+: services\.legal-hotline\.numbers\.0\.shortCode: expected a number that nobody else has \(gx claims 11831148 .*\)$/m,
    );
  });

  it('a port that is in use: before any work, with the way out', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const ended = await project().start(['--port', String(port)]);
    server.close();
    expectTold(ended, new RegExp(`^port ${port} is in use: .* --port$`, 'm'));
    expect(ended.out).toBe('');
  });

  it('a laptop that lives here already: before any work, with the way out', async () => {
    mkdirSync(join(project().path, '.hutong'));
    writeFileSync(join(project().path, '.hutong/laptop.pid'), String(process.pid));
    const ended = await project().start(['--port', '0']);
    expectTold(ended, new RegExp(`^\\.hutong/ is in use by the laptop of process ${process.pid}: .*--memory`, 'm'));
    expect(ended.out).toBe('');
  });

  it('no Java: what needs it, and the command that installs it', async () => {
    const { JAVA_HOME: _, ...environment } = process.env;
    const ended = await project().start([], { ...environment, PATH: '/nowhere' });
    expectTold(ended, /^DynamoDB Local needs Java 17 or later; there is none \(java\)\. Install it with: .+$/m);
    expect(ended.out).toBe('');
  });

  it('nothing synthesized yet: the command that does it', async () => {
    expectTold(await project().start(['--no-synth']), /^There is no cloud assembly in cdk\.out: node bin\/app\.ts /m);
  });

  it('a port that is none is a wrong command line', async () => {
    const { code, err } = await project().start(['--port', 'many']);
    expect([code, err]).toEqual([2, expect.stringMatching(/^--port many is not a port\nusage: hutong start /)]);
  });
});
