const LINE =
  /Evaluated (\d+) entities in (\d+) ms \(reading them (\d+) ms\): (?:(\d+) judged, )?(\d+) written, (\d+) removed/;

/** What the evaluator says in the log of a run over the whole catalog. */
export function readEvaluationLine(message) {
  const found = message.match(LINE);
  if (!found) return undefined;
  const [entities, totalMs, readingMs, judged, written, removed] = found
    .slice(1)
    .map(text => (text === undefined ? undefined : Number(text)));
  return { entities, totalMs, readingMs, judged, written, removed };
}
