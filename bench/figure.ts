/** One measured number, and whether it reaches its bar. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** `≤ 3` or `= 1`; null for what is only there to compare with. */
  readonly bar: string | null;
  readonly ok: boolean | null;
}

export interface Bar {
  readonly says: string;
  readonly holds: (value: number) => boolean;
}

/** Figures that one world and one series of runs yield together. */
export interface Measurement {
  /** What `--only` looks in; each of its figures' names begins with it. */
  readonly title: string;
  readonly measure: () => Promise<readonly Figure[]>;
}

export function atMost(limit: number): Bar {
  return { says: `≤ ${limit}`, holds: (value) => value <= limit };
}

export function exactly(wanted: number): Bar {
  return { says: `= ${wanted}`, holds: (value) => value === wanted };
}

/** The bar judges the value as measured, not as rounded for show. */
export function figure(name: string, value: number, unit: string, bar?: Bar): Figure {
  return {
    name,
    value: rounded(value),
    unit,
    bar: bar?.says ?? null,
    ok: bar === undefined ? null : bar.holds(value),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(value >= 1000 ? 6 : 3));
}
