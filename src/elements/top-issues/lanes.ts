/** Height in pixels of a lane: the bar and the marks of each reference have one. */
const LANE = 10;
/** Height of what stands in a lane. */
const FULL = 8;

/** Where things stand, from top to bottom, in the picture of one issue. Pixels. */
export interface Lanes {
  readonly height: number;
  readonly bar: { readonly y: number; readonly height: number };
  /** For each reference: the path of its mark, with 0 on the value's own place. */
  readonly marks: readonly string[];
}

/**
 * Lanes for a bar with up to two references. Each reference has a lane of its own, one above the bar and one below, so
 * that equal values do not hide each other and neither colour nor shade is needed to tell them apart.
 */
export function lanesFor(references: number): Lanes {
  const y = references > 0 ? LANE : 0;
  const end = y + LANE;
  const above = `M-5 0H5L.75 ${FULL}V${end}H-.75V${FULL}Z`;
  const below = `M-5 ${end + FULL}H5L.75 ${end}V${y}H-.75V${end}Z`;
  return { height: end + y, bar: { y, height: LANE }, marks: [above, below].slice(0, references) };
}

/** The share in percent that fills the whole width: the largest there is, to the next ten, so that bars are comparable. */
export function widest(shares: readonly number[]): number {
  return Math.min(100, Math.max(20, Math.ceil(Math.max(0, ...shares) / 10) * 10));
}
