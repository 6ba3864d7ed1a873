import type { ServicePolicy } from '../define.ts';

/** What the legal hotline's experts decided. Source: LEGAL-15, LEGAL-54. */
export const policy: ServicePolicy = {
  fields: ['劳动法', '民事法', '公司法', '经济法', '行政刑事法', '其他'],
  notCovered: ['保证解决所有问题', '面谈', '代理诉讼'],
};
