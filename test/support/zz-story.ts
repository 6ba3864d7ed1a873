import { startLaptop, demoPassword } from '../../local/laptop.ts';
import { createServer } from 'node:http';
const t0 = performance.now();
const log = (l: string) => console.log((performance.now()-t0).toFixed(0).padStart(6), l);
const laptop = await startLaptop({ assembly: process.argv[2] ?? 'cdk.out', clock: { mode: 'virtual', at: Date.parse('2025-03-04T02:00:00Z') }, state: { kind: 'memory' }, speech: { mode: 'instant' }, log });
laptop.lambda.subscribe(r => log(`   ${r.functionName} ${r.milliseconds.toFixed(1)} ms ${JSON.stringify(r.result).slice(0,160)} ${r.result.ok ? '' : r.logs}`));
laptop.events.subscribe((bus, e) => log(`   ${bus} ${e['detail-type']} ${String(JSON.stringify(e.detail)).slice(0,120)}`));
const by = (ms: number) => laptop.clock.move(laptop.clock.now() + ms);
const seat = laptop.connect.seats().find(s => s.username === 'gx-016');
if (!seat) throw new Error('no seat');
seat.signIn(); seat.setStatus('Available');
const c = laptop.dialShortCode({ from: '0771-5551234', dialled: '11831148' });
await by(1000); c.press('1'); await by(2000);
log(JSON.stringify(seat.snapshot()));
const contact = seat.snapshot().contacts[0];
if (contact) { seat.accept(contact.contactId); await by(60000); }
for (const e of c.events) log(JSON.stringify(e).slice(0, 300));
const server = createServer((q, r) => { const m = q.url?.startsWith('/api') ? laptop.view.api : laptop.view.cognito; q.url = q.url?.replace(/^\/(api|cognito)/, '') ?? '/'; m(q, r); });
await new Promise<void>(r => server.listen(0, '127.0.0.1', r));
const a = server.address(); const url = `http://127.0.0.1:${typeof a === 'object' && a ? a.port : 0}`;
const tok = await (await fetch(url + '/cognito/', { method: 'POST', headers: { 'x-amz-target': 'A.InitiateAuth' }, body: JSON.stringify({ AuthFlow: 'USER_PASSWORD_AUTH', ClientId: laptop.view.agentApp().clientId, AuthParameters: { USERNAME: 'gx-016', PASSWORD: demoPassword } }) })).json();
const call = async (path: string, init: RequestInit = {}) => { const r = await fetch(url + '/api' + path, { ...init, headers: { authorization: tok.AuthenticationResult.IdToken, 'content-type': 'application/json' } }); log(`${path} ${r.status} ${await r.text()}`); };
if (contact) { await call(`/contacts/${contact.contactId}/caller`); }
await call('/agents/me/daily-record?date=2025-03-04');
if (contact) { seat.hangUp(contact.contactId); await by(1000); await call(`/contacts/${contact.contactId}/wrap-up`, { method: 'POST', body: '{}' }); seat.finish(contact.contactId); await by(1000); }
await call('/agents/me/daily-record?date=2025-03-04');
log(JSON.stringify(laptop.deadLetters.letters));
server.close();
await laptop.stop();
