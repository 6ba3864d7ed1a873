export { buildPages } from './build-pages.ts';
export { type FirstLoad, firstLoad } from './first-load.ts';
export type { CallView, LaptopView, Mounted, PhoneTexts, RingingPhones, SeatView } from './laptop-view.ts';
export { PortInUse, startWeb, type Web, type WebOptions } from './server.ts';
