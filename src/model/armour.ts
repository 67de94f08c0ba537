/**
 * Whether a line only frames a key: `-----BEGIN OPENSSH PRIVATE KEY-----` (RFC 7468, section 2). Every key has
 * the same, so it gives nothing away, and text that speaks of it is no leak.
 */
export function isArmour(line: string): boolean {
  return /^-----(?:BEGIN|END) [A-Z0-9 ]{1,60}-----$/.test(line.trim());
}
