/** A sentence in both languages. */
export interface Why {
  readonly zh: string;
  readonly en: string;
}

/** Why a provider nearby is not asked. */
export type PassedOver =
  | 'CATEGORY'
  | 'NOT_APPROVED'
  | 'DOCUMENTS'
  | 'ASKED'
  | 'TOO_FAR'
  | 'AREA'
  | 'CREDIT'
  | 'CLOSED'
  | 'FULL';

/** A place in the ranking; `decidedBy` is what puts it before the next. */
export interface Placed {
  readonly providerId: string;
  readonly distanceM: number;
  readonly credit: number;
  readonly load: number;
  readonly decidedBy?: 'DISTANCE' | 'CREDIT' | 'LOAD' | 'ORDER';
}

const decided = {
  DISTANCE: { zh: '比下一家近', en: 'nearer than the next' },
  CREDIT: { zh: '与下一家距离相当,信用更高', en: 'as near as the next, with more credit' },
  LOAD: { zh: '与下一家距离、信用相当,在手订单更少', en: 'as near and good as the next, with less work' },
  ORDER: { zh: '与下一家相当,按编号', en: 'equal to the next, by id' },
} as const satisfies Record<NonNullable<Placed['decidedBy']>, Why>;

const passed = {
  CATEGORY: { zh: '不做这类业务', en: 'does not do this' },
  NOT_APPROVED: { zh: '未通过审核或已停用', en: 'not approved, or suspended' },
  DOCUMENTS: { zh: '资质文件缺失、未核验或已过期', en: 'a document is missing, unchecked or out of date' },
  ASKED: { zh: '本单已询问过', en: 'was asked before' },
  TOO_FAR: { zh: '超出服务半径', en: 'too far' },
  AREA: { zh: '不服务该区域', en: 'does not serve the district' },
  CREDIT: { zh: '信用分过低', en: 'too little credit' },
  CLOSED: { zh: '当前不营业', en: 'closed now' },
  FULL: { zh: '在手订单已满', en: 'has its hands full' },
} as const satisfies Record<PassedOver, Why>;

export const passedOverText = (reason: PassedOver): Why => passed[reason];

/**
 * Why a provider stands where it does.
 *
 * @example explainPlace({ providerId: 'p-1', distanceM: 800, credit: 80, load: 0, decidedBy: 'DISTANCE' }).zh // '距离0.8公里,信用80分,在手0单;比下一家近'
 */
export const explainPlace = ({ distanceM, credit, load, decidedBy }: Placed): Why => {
  const km = (distanceM / 1000).toFixed(1);
  const zh = `距离${km}公里,信用${credit}分,在手${load}单`;
  const en = `${km} km away, credit ${credit}, ${load} in hand`;
  if (decidedBy === undefined) return { zh, en };
  return { zh: `${zh};${decided[decidedBy].zh}`, en: `${en}; ${decided[decidedBy].en}` };
};
