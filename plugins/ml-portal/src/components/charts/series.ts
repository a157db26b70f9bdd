/** One of the counts that lie above each other in a picture. */
export interface Series {
  id: string;
  title: string;
  /** Of the theme. */
  color: string;
  /** How much of the colour fills the area, 0 to 1. */
  strength: number;
  /** What is drawn over it, so that colour never tells an area alone; of 8 × 8. */
  marks: string;
}

/** Marks that can be told from each other. */
export const MARKS = [
  '',
  'M0 8L8 0',
  'M4 3v2M3 4h2',
  'M0 0L8 8M0 8L8 0',
  'M0 4H8',
  'M4 0V8',
  'M0 0L8 8',
] as const;
