/** The most memory of this process that was ever resident. */
export function peakBytes(): number;
export function forgetPeak(): void;
