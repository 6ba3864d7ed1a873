export { act, type Found } from './act.ts';
export {
  categoryCalendar,
  type FieldSpec,
  type OrderCategory,
  type OrderItem,
  orderCategoriesSchema,
  orderCategorySchema,
  orderItemSchema,
  orderRulesSchema,
  questionGoes,
} from './category.ts';
export { changeOrder, type OrderChanged } from './change.ts';
export { lineHours, lineName, openingText } from './closed-line.ts';
export { paymentCommand } from './command-ids.ts';
export { type DeedName, type OrderDeed, orderDeedSchema, type RequestOrder, requestOrderSchema } from './commands.ts';
export {
  type Agreed,
  agreedSchema,
  type FormValues,
  formValuesSchema,
  type Place,
  placeSchema,
  pointSchema,
  wishedSchema,
} from './demand-schema.ts';
export {
  assigneeSchema,
  type DispatchState,
  type Offer,
  pictureKindSchema,
  proofSchema,
  providerIdSchema,
} from './dispatch-schema.ts';
export type { FieldError, OrderRefusal, RequestRefusal } from './errors.ts';
export type { AboutOrder, OrderChange, OrderEvent, OrderFact, OrderFacts } from './events.ts';
export { readForm } from './form.ts';
export {
  type KeptPromiseRate,
  keptPromiseRate,
  NOT_CONTACTED,
  type PromiseKept,
  promiseKept,
  promiseKeptBy,
} from './kept-promise.ts';
export { type Choice, triedOf } from './ladder.ts';
export { listsOf, orderListDue, orderLists } from './lists.ts';
export { neighbourhoodOf } from './neighbourhood.ts';
export { nextStep, type OrderAction, type OrderSearch, type OrderStep } from './next-step.ts';
export { orderCounter, orderNumber, orderNumberIn } from './numbering.ts';
export { lineOpening } from './opening.ts';
export { isOrderOverdue, type OrderPromise, orderPromise } from './promise.ts';
export {
  judgePicture,
  MOST_PICTURE_BYTES,
  MOST_PROOFS,
  type PictureType,
  type ProofRefusal,
  pictureTypeSchema,
  proofKeySchema,
  shownProofSchema,
} from './proof.ts';
export { type RequestCommand, type RequestRules, requestOrder } from './request.ts';
export {
  type ConfirmationState,
  type Order,
  type OrderActor,
  type OrderChannel,
  type OrderParty,
  orderChannelSchema,
  orderPartySchema,
  orderSchema,
  type Payment,
  paymentMethodSchema,
} from './schema.ts';
export {
  lineOnKey,
  type OrderSettings,
  orderSettingsSchema,
  type ProductOrders,
  spokenLinesSchema,
} from './settings.ts';
export {
  agreedOf,
  firstContactOf,
  heldOf,
  inHandOf,
  isFinished,
  isOpenOrder,
  isOver,
  type OrderStage,
  openOfferOf,
  providerOf,
  stageOf,
} from './standing.ts';
export { orderIdOf, orderSubject } from './subject.ts';
export { customerState, latestOpenOrder, type Tracked, trackOrder } from './track.ts';
export { type DeedRule, deedRules, deedsFor, mayMove } from './transitions.ts';
export { orderLine, orderView, providerOrderLine, providerOrderView } from './view.ts';
export {
  type OrderCard,
  type OrderLine,
  type OrderView,
  orderCardSchema,
  orderLineSchema,
  orderViewSchema,
  type ProviderOrderLine,
  type ProviderOrderView,
  providerNamesSchema,
  providerOrderLineSchema,
  providerOrderViewSchema,
} from './view-schema.ts';
export { writtenTime } from './wall.ts';
