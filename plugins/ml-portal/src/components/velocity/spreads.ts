import type {
  Spread,
  VelocityFigures,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Translate } from '../../translation';

/** The figures of which a median and quartiles are told. */
export type SpreadFigure = 'leadTime' | 'changes' | 'trainingAge' | 'restore';

const UNITS = {
  leadTime: 'days',
  changes: 'changes',
  trainingAge: 'days',
  restore: 'days',
} as const satisfies Record<SpreadFigure, 'days' | 'changes'>;

export function spreadOf(
  figures: VelocityFigures,
  figure: SpreadFigure,
): Spread {
  switch (figure) {
    case 'leadTime':
      return figures.leadTimeDays;
    case 'changes':
      return figures.changesPerMonth;
    case 'trainingAge':
      return figures.training.ageDays;
    default:
      return figures.restoreDays;
  }
}

/** With one digit, so that what is read as one is counted as one. */
const rounded = (value: number) => Math.round(value * 10) / 10;

/** A value with its unit: `21 days`. */
export function sayValue(
  figure: SpreadFigure,
  value: number,
  t: Translate,
): string {
  return t(`velocity.unit.${UNITS[figure]}`, { count: rounded(value) });
}

/** Where the middle half of the values lies, in a sentence; none of too few. */
export function sayHalf(
  figure: SpreadFigure,
  { quartiles }: Spread,
  t: Translate,
): string | undefined {
  if (!quartiles) {
    return undefined;
  }
  const { lower, median, upper } = quartiles;
  const said = sayValue(figure, median, t);
  return rounded(lower) === rounded(upper)
    ? t(`velocity.same.${figure}`, { median: said })
    : t(`velocity.half.${figure}`, {
        lower: t('words.decimal', { value: lower }),
        upper: sayValue(figure, upper, t),
        median: said,
      });
}

/** Whether nothing at all can be told of a period. */
export function tellsNothing(figures: VelocityFigures): boolean {
  return (
    !figures.failures &&
    figures.training.known === 0 &&
    [
      figures.leadTimeDays,
      figures.changesPerMonth,
      figures.training.ageDays,
    ].every(({ quartiles }) => !quartiles)
  );
}
