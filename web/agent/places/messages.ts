import { type Catalogue, translator } from '../../shared/i18n.ts';

const chinese = {
  locate: '定位',
  placeSearching: '正在查找地址',
  placeFound: '已定位：{address}',
  placeNeither: '都不是，按未定位处理',
} as const;

const english: Readonly<Record<keyof typeof chinese, string>> = {
  locate: 'Locate',
  placeSearching: 'Looking the address up',
  placeFound: 'Located: {address}',
  placeNeither: 'None of these; go on without a place',
};

/** The words about looking an address up. */
export const catalogue: Catalogue<keyof typeof chinese> = { 'zh-CN': chinese, en: english };

export const t = translator(catalogue);
