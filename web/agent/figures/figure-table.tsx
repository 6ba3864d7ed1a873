import { Box, Header, Table, type TableProps } from '@cloudscape-design/components';
import type { PromiseFigures } from '#domain/figures';
import { t } from './messages.ts';
import { outOfText, rateText } from './words.ts';

type Figure = PromiseFigures['total'];
type Column<F> = TableProps.ColumnDefinition<F>;

const rateColumns = <F extends Figure>(): readonly Column<F>[] => [
  { id: 'rate', header: t('columnRate'), cell: (figure) => <b>{rateText(figure)}</b>, width: 110 },
  { id: 'kept', header: t('columnKept'), cell: outOfText, width: 140 },
  { id: 'broken', header: t('columnBroken'), cell: ({ broken }) => broken, width: 90 },
];

const orderColumns = <F extends Figure>(): readonly Column<F>[] => [
  { id: 'requested', header: t('columnRequested'), cell: ({ requested }) => requested, width: 90 },
  { id: 'done', header: t('columnDone'), cell: ({ done }) => done, width: 90 },
  { id: 'ended', header: t('columnEnded'), cell: ({ ended }) => ended, width: 90 },
];

const Nothing = ({ words }: { words: string }) => (
  <Box textAlign="center" padding="l">
    <b>{words}</b>
    <Box color="text-body-secondary">{t('emptyHint')}</Box>
  </Box>
);

interface FigureTableProps<F> {
  readonly title: string;
  /** What the first column says, and its heading. */
  readonly nameOf: (figure: F) => string;
  readonly heading: string;
  readonly figures: readonly F[];
  /** Orders are also counted as requested, done and cancelled. */
  readonly hasOrders: boolean;
  readonly isPending: boolean;
  /** Nothing when the figures could not be read. */
  readonly empty: string;
  readonly total?: Figure | undefined;
}

/** Rates with what they are made of, the worst first as the API gives them. */
export const FigureTable = <F extends Figure>(props: FigureTableProps<F>) => {
  const { title, nameOf, heading, figures, hasOrders, isPending, empty, total } = props;
  const first: Column<F> = { id: 'name', header: heading, cell: nameOf, isRowHeader: true };
  return (
    <Table
      variant="container"
      items={figures}
      columnDefinitions={[first, ...rateColumns<F>(), ...(hasOrders ? orderColumns<F>() : [])]}
      wrapLines
      loading={isPending}
      loadingText={t('figuresLoading')}
      empty={empty === '' ? null : <Nothing words={empty} />}
      ariaLabels={{ tableLabel: title }}
      header={
        <Header counter={isPending ? '' : `(${figures.length})`} description={t('worstFirst')}>
          {title}
        </Header>
      }
      footer={
        total === undefined ? null : (
          <span>
            {t('total')} <b>{rateText(total)}</b> {outOfText(total)}
          </span>
        )
      }
    />
  );
};
