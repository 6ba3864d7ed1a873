export { orderTally, orderTallyTypes } from './order-tally.ts';
export {
  type LineFigure,
  type PromiseFigures,
  promiseFigures,
  promiseFiguresSchema,
} from './promise-figures.ts';
export { datesOf, type Span, spanSchema } from './span.ts';
export { type DayTally, dayTallySchema, type Tally, type TallyPlace } from './tally.ts';
export { ticketTallies, ticketTallyTypes } from './ticket-tallies.ts';
export { type UserFigures, userFigures, userFiguresSchema } from './user-figures.ts';
export { userTallies, userTallyTypes } from './user-tallies.ts';
