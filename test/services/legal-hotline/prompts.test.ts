import { describe, expect, test } from 'vitest';
import { fen } from '#domain/kernel';
import { fragmentSpeech, fragmentText } from '#domain/speech';
import { findService, type PromptSettings, services } from '#services';

const options = { cancellation: 'monthEnd' } as const;
const calendar = (...intervals: string[]) => ({
  timeZone: 'Asia/Shanghai',
  weekly: { mon: intervals, fri: intervals },
  followsOfficial: true,
  localDays: [],
});

const gx: PromptSettings = {
  carrierName: '广西电信',
  productName: '法律',
  feeFen: fen(3000),
  calendar: calendar('09:00-17:30'),
  options,
  prompts: {},
};
const hb: PromptSettings = {
  carrierName: '河北联通',
  productName: '法律顾问热线',
  feeFen: fen(2000),
  calendar: calendar('08:30-12:00', '14:00-18:00'),
  options,
  prompts: {},
};

const render = (settings: PromptSettings) => findService('legal-hotline')?.renderPrompts(settings) ?? {};
const texts = (settings: PromptSettings) =>
  Object.fromEntries(Object.entries(render(settings)).map(([name, fragment]) => [name, fragmentText(fragment)]));

// Requirements 0.5, word for word.
const verbatim = {
  welcome:
    '欢迎您拨打法律,开通业务请按1,业务介绍请按9.本服务每月信息费30元,如果您不需要请挂机,我们将不收取您的任何费用',
  introduction:
    '“法律”是广西电信和律协下面著名的律师事务所共同为企业提供的常年法律咨询服务,主要为公司设立、股权纠纷、劳动争议、公司章程、商务谈判、合同审核、税务等法律问题提供咨询服务,还可以根据情况推荐优秀的律师。开通业务请按1,重听请按9',
  closed: '对不起,法律的服务时间是法定工作日的上午9点到下午5点半,请您在工作时间拨打.谢谢您的配合',
  connecting: '欢迎您拨打”法律”本服务仅限咨询,正在为您接通律师,请稍候',
  busy: '对不起,现在所有的律师正忙,您可以继续等待,也可以稍候再拨',
  stillBusy: '律师仍在通话中,请您继续等待',
  cancelOffer: '业务办理请按8',
  cancelConfirm: '取消后,本业务可使用到{lastDay},之后不再收费。确认取消请按1,返回请按9',
  cancelled: '您的业务已取消,可使用到{lastDay}。感谢您的使用,再见',
  notLocal: '对不起,本业务只能用本地固定电话开通。转客服请按1,不需要请挂机',
  noNumber: '对不起,我们没有收到您的来电号码,正在为您转接客服,请稍候',
  registered: '您已成功开通法律,信息费每月30元',
  service: '您好,欢迎致电法律客户服务,正在为您转接客服人员,请稍候',
  queueClosed: '对不起,今天的咨询时间已结束,请您在工作时间再次拨打,再见',
  nobody: '对不起,律师暂时无法接听,正在为您转接客服登记,请稍候',
  badKey: '您的按键有误,请重新选择',
  noKey: '没有收到您的按键,请重新选择',
  recording: '为保证服务质量,本次通话将被录音',
  goodbye: '感谢您的来电,再见',
  serviceBusy: '客服人员正忙,请您稍候',
  fault: '系统繁忙,正在为您转接客服人员,请稍候',
  callbackOffer: '需要回电请按1,继续等待请不要挂机',
  callbackNoted: '已为您登记回电,请保持电话畅通,再见',
  announcement: '您好,{content}。正在抢修,给您带来不便,敬请谅解',
  surveyThanks: '感谢您的评价,再见',
  unknownNumber: '对不起,您拨打的业务尚未开通,再见',
  suspended: '您好,本业务暂停服务,给您带来不便,敬请谅解,再见',
  whisper: '法律,{callerLabel}来电',
  answeredBy: '{serviceNumber}号律师为您服务',
};

test.each(Object.entries(verbatim))('%s is heard word for word', (name, text) => {
  expect(texts(gx)[name]).toBe(text);
});

describe('another carrier', () => {
  test('speaks of its own product, fee and hours', () => {
    const { welcome, closed, introduction } = texts(hb);
    expect(welcome).toContain('欢迎您拨打法律顾问热线');
    expect(welcome).toContain('每月信息费20元');
    expect(closed).toContain('法定工作日的上午8点半到12点、下午2点到6点');
    expect(introduction).toContain('是河北联通和律协');
  });

  test('may say a prompt in its own words, with its own speech', () => {
    const prompts = { goodbye: '感谢致电{product},再见', busy: { text: '114律师正忙', speech: '幺幺四律师正忙' } };
    const { goodbye = '', busy = '' } = render({ ...hb, prompts });
    expect(fragmentText(goodbye)).toBe('感谢致电法律顾问热线,再见');
    expect(fragmentSpeech(busy)).toBe('幺幺四律师正忙');
  });

  test('is told when it has words for a prompt that does not exist', () => {
    expect(() => render({ ...hb, prompts: { welcom: '您好' } })).toThrow(/welcom: expected names among welcome/);
  });

  test('may give its hours in its own words', () => {
    expect(texts({ ...hb, hoursText: '早9点到晚5点' }).closed).toContain('法定工作日的早9点到晚5点');
  });
});

describe('where a cancellation acts at once (ambiguity 6)', () => {
  const atOnce = { ...gx, options: { cancellation: 'immediate' } } as const;

  test('nobody hears of the end of the month', () => {
    expect(texts(atOnce)).toMatchObject({
      cancelConfirm: '取消后,本业务立即停止,不再收费。确认取消请按1,返回请按9',
      cancelled: '您的业务已取消,本业务已停止。感谢您的使用,再见',
    });
    expect(Object.values(texts(atOnce)).join('')).not.toContain('{lastDay}');
  });

  test('the carrier’s own words still come first', () => {
    expect(texts({ ...atOnce, prompts: { cancelled: '已退订' } }).cancelled).toBe('已退订');
  });
});

test('the survey is asked in the name of the product', () => {
  expect(texts({ ...gx, productName: '114便民' }).survey).toBe(
    '您好,这里是114便民服务回访,请为本次服务打分。非常满意请按5,满意请按4,一般请按3,不满意请按2,非常不满意请按1',
  );
});

test('the welcome is said with keys, a pause and the fee as a quantity', () => {
  expect(fragmentSpeech(render(gx).welcome ?? '')).toContain('开通业务请按一,业务介绍请按九。本服务每月信息费三十元');
});

describe.each(services)('$title', (service) => {
  test('speaks every prompt in Chinese, none of them empty', () => {
    const rendered = service.renderPrompts(gx);
    expect(Object.keys(rendered)).toEqual(Object.keys(service.prompts));
    for (const fragment of Object.values(rendered)) expect(fragment).toMatch(/\p{Script=Han}/u);
  });

  test('leaves no slot open but those of the call', () => {
    const slots = Object.values(service.renderPrompts(gx)).flatMap((fragment) => fragment.match(/\{\w+\}/g) ?? []);
    const ofTheCall = ['lastDay', 'callerLabel', 'serviceNumber', 'content'];
    const ofTheOrder = ['title', 'state', 'line', 'lineHours', 'opening', 'lineTitle'];
    const allowed = [...ofTheCall, ...(service.orders ? ofTheOrder : [])].map((name) => `{${name}}`);
    expect(allowed).toEqual(expect.arrayContaining(slots));
  });

  test('meets every caller with a flow that it has, and every queue with a role', () => {
    const flows = service.flows().map(({ name }) => name);
    for (const { flow } of Object.values(service.entries)) expect(flows).toContain(flow);
    for (const { roles } of service.queues) expect(roles).not.toHaveLength(0);
  });
});

test('the lawyer’s script is word for word, the disclaimer a step of its own', () => {
  const lines = findService('legal-hotline')?.script ?? [];
  const spoken = lines.map(({ text }) => text.replace('{product}', '法律').replace('{serviceNumber}', 'XXX'));
  expect(spoken).toEqual([
    '您好!欢迎致电法律,我是XXX号值班律师,很高兴为您服务。请问您有什么法律问题需要咨询?',
    '本咨询意见仅从专业角度陈述我们的意见,仅供您参考,您有独立判断的权利。',
    '感谢您的来电,愿意再次为您服务,再见!',
  ]);
  expect(lines.find(({ id }) => id === 'S-LEGAL-2')?.mandatory).toBe(true);
});
