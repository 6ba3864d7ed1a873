import { fillIn } from './names.ts';
import { type Scene, StepFailed } from './scene.ts';
import type { Told } from './schema.ts';

type Payment = Told<'payment'>;
type Paying = Extract<Payment, { order: string }>;

const pay = async ({ order, fen, reference, tenant }: Paying, scene: Scene): Promise<void> => {
  const { stage, rehearsal, note } = scene;
  const collector = tenant ?? rehearsal.tenant;
  note('customer', `pays ${fen} fen online`);
  const orderId = String(fillIn(order, '', scene));
  if (!(await stage.pay({ tenant: collector, orderId, fen, reference })))
    throw new StepFailed(`nobody collects online payments for ${collector}`);
};

const shown = (refunds: ReturnType<Scene['stage']['refunds']>): string =>
  refunds.map(({ reference, fen }) => `${fen} fen of ${reference}`).join(', ') || 'nothing';

/** A customer pays for an order, or what went back is looked at. */
export const payment = async (told: Payment, scene: Scene): Promise<void> => {
  if ('order' in told) return pay(told, scene);
  const { tenant = scene.rehearsal.tenant } = told;
  const [back, wanted] = [shown(scene.stage.refunds(tenant)), shown(told.refunds)];
  if (back !== wanted) throw new StepFailed(`should have gone back: ${wanted}\nbut went back:        ${back}`);
};
