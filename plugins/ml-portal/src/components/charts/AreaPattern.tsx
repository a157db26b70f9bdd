import type { Series } from './series';

const SIZE = 8;

/** The fill of an area: a colour with marks of its own. */
export function AreaPattern(props: { id: string; series: Series }) {
  const { id, series } = props;
  const { color, strength, marks } = series;
  return (
    <pattern id={id} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
      <rect width={SIZE} height={SIZE} fill={color} fillOpacity={strength} />
      <path d={marks} stroke={color} strokeWidth={1.5} />
    </pattern>
  );
}
