/** The value that this share of all lies at or below. */
export function quantile(values, share) {
  const sorted = Float64Array.from(values).sort();
  return sorted[
    Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)
  ];
}

export const median = values => {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
};

export function spreadOf(values) {
  return {
    median: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
  };
}

export const ms = value =>
  value < 10_000
    ? `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
    : `${(value / 1000).toFixed(1)} s`;

export const ratio = value => `${value.toFixed(value < 10 ? 2 : 1)} ×`;

export const megabytes = bytes => `${(bytes / 1e6).toFixed(0)} MB`;

export const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} kB`;

export const count = value => Math.round(value).toLocaleString('en-US');
