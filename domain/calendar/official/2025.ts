import type { OfficialYear } from '../schema.ts';

export const year2025 = {
  year: 2025,
  notices: ['国办发明电〔2024〕12号'],
  holidays: [
    { name: '元旦', from: '01-01', to: '01-01' },
    { name: '春节', from: '01-28', to: '02-04' },
    { name: '清明节', from: '04-04', to: '04-06' },
    { name: '劳动节', from: '05-01', to: '05-05' },
    { name: '端午节', from: '05-31', to: '06-02' },
    { name: '国庆节、中秋节', from: '10-01', to: '10-08' },
  ],
  makeUpWorkdays: ['01-26', '02-08', '04-27', '09-28', '10-11'],
} as const satisfies OfficialYear;
