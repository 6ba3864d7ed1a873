import { describe, expect, it } from 'vitest';
import { openTicketSchema } from '#domain/tickets';
import {
  answered,
  editedTicket,
  emptyTicketDraft,
  fittedTo,
  openingBody,
  refusedIn,
  type TicketDraft,
  troublesOf,
} from '../../../../web/agent/tickets/ticket-draft.ts';

const commandId = '7b0c9a52-6f0e-4d0c-9b8e-3a1f5f1f0a01';
const draft: TicketDraft = { ...emptyTicketDraft(commandId), content: ' 三月重复扣费 ' };
const legal = { product: 'legal-hotline', name: '法律', kinds: ['SUGGESTION', 'HARD_CASE'], categories: [] } as const;

describe('the ticket form', () => {
  it('lacks its content at first', () => {
    expect(troublesOf(emptyTicketDraft(commandId))).toEqual({ content: 'MISSING' });
    expect(troublesOf(draft)).toEqual({});
  });

  it('takes a mobile for the answer and no landline, since texts go to mobiles only', () => {
    expect(troublesOf({ ...draft, mobile: '138 0000 1234' })).toEqual({});
    expect(troublesOf({ ...draft, mobile: '0771-5551234' })).toEqual({ mobile: 'NO_MOBILE' });
  });

  it('tells what the API refused beside the field that it is about', () => {
    expect(refusedIn('UNKNOWN_CATEGORY')).toEqual({ category: 'UNKNOWN' });
    expect(refusedIn('OUTAGE')).toEqual({});
  });

  it('keeps its command when saved twice, and takes another when changed', () => {
    const occasion = { contactId: 'c1', number: '+867715551234' };
    expect(openingBody(draft, occasion)).toEqual(openingBody(draft, occasion));
    expect(editedTicket(draft, { content: '改' }, 'new').commandId).toBe('new');
  });

  it('stays as it was sent while an answer is missing: it may be a ticket already, and must not be a second one', () => {
    const sent = { ...draft, unanswered: true };
    expect(editedTicket(sent, { content: '改' }, 'new')).toBe(sent);
    expect(editedTicket(answered(sent), { content: '改' }, 'new')).toMatchObject({ content: '改', commandId: 'new' });
  });

  it.each([
    { number: '+8613800001234', mobile: '', goesTo: '+8613800001234', says: 'to the mobile that calls' },
    { number: '+8613800001234', mobile: '13900005678', goesTo: '13900005678', says: 'to the mobile that was left' },
    { number: '+867715551234', mobile: '', goesTo: undefined, says: 'nowhere from a landline' },
    { number: '', mobile: '13900005678', goesTo: '13900005678', says: 'to the mobile left by a withheld number' },
  ])('sends the answer $says', ({ number, mobile, goesTo }) => {
    const body = openingBody({ ...draft, mobile }, { contactId: 'c1', number });
    expect(body.contactNumber).toBe(goesTo);
    expect(openTicketSchema.safeParse(body).success).toBe(true);
  });

  it('lets the call name product and origin, and a letter name its own', () => {
    expect(openingBody(draft, { contactId: 'c1', product: 'legal-hotline' })).toEqual({
      ...{ commandId, kind: 'COMPLAINT', content: '三月重复扣费', contactId: 'c1', product: 'legal-hotline' },
    });
    expect(openingBody({ ...draft, product: 'legal-hotline', origin: 'MAILBOX' }, {})).toMatchObject({
      ...{ product: 'legal-hotline', origin: 'MAILBOX' },
    });
  });

  it('offers only what the product takes', () => {
    expect(fittedTo(draft, [legal])).toMatchObject({ kind: 'SUGGESTION', product: 'legal-hotline' });
    expect(fittedTo({ ...draft, kind: 'HARD_CASE' }, [legal]).kind).toBe('HARD_CASE');
    expect(fittedTo(draft, [])).toEqual(draft);
  });
});
